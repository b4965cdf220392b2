// The pages of an editor with script: times in the zone of the person who reads them, and forms that lose nothing when the
// session ends.

import { keepForms } from './desk/forms.js';
import { followSlider } from './desk/costs.js';
import { tellTimes } from './desk/times.js';

tellTimes(document);
keepForms();
followSlider(document);

// The pages of an editor with script: times in the zone of the person who reads them.

import { tellTimes } from './desk/times.js';

tellTimes(document);

// A decision about very many comments is carried out some thousands at a time: the page asks for the next by itself.

document.getElementById('progress').requestSubmit();

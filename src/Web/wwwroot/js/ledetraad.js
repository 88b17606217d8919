// Everything works without this file; it lets the design system add the menu drawer of small screens and the like.
document.body.classList.add("js");
DKFDS.init();

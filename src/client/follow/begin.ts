// Loaded later, by pages that have much to load. By itself, so that the button's own script needs no names to give out.
import './follow-button.ts';

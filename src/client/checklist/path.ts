/* The script in the head of a path's own page. */
import '../page/start.ts';
import './checklist.ts';

/* The script in the head of a record that a step asks to read. */
import '../page/start.ts';
import './read.ts';

import { ThemeSelect } from './theme-select.ts';

customElements.define('hb-theme', ThemeSelect);

import { CodeCopy } from './code-copy.ts';

customElements.define('hb-code-copy', CodeCopy);

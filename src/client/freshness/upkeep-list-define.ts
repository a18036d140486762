import { UpkeepList } from './upkeep-list.ts';

customElements.define('hb-upkeep', UpkeepList);

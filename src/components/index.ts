export { default as PathProgress } from './embed/PathProgress.astro';
export { default as RecordCard } from './embed/RecordCard.astro';
export { default as Records } from './embed/Records.astro';
export { default as ServiceCard } from './embed/ServiceCard.astro';
export { default as PageTitle } from './overrides/PageTitle.astro';
export { default as Sidebar } from './overrides/Sidebar.astro';
export { default as EmptyState } from './site/EmptyState.astro';
export { default as StatusChip } from './site/StatusChip.astro';

import type { Kind } from '../../core/schema/record-base.ts';
import AdrBanner from '../adr/AdrBanner.astro';
import AdrFacts from '../adr/AdrFacts.astro';
import AdrNeighbourhood from '../adr/AdrNeighbourhood.astro';
import DecisionStatus from '../adr/DecisionStatus.astro';
import OnboardingFacts from '../onboarding/OnboardingFacts.astro';
import PathPanel from '../onboarding/PathPanel.astro';
import IncidentCard from '../playbook/IncidentCard.astro';
import PlaybookFacts from '../playbook/PlaybookFacts.astro';
import PlaybookTools from '../playbook/PlaybookTools.astro';
import IncidentDetails from '../postmortem/IncidentDetails.astro';
import IncidentEdges from '../postmortem/IncidentEdges.astro';
import PostmortemFacts from '../postmortem/PostmortemFacts.astro';
import ServiceFacts from '../service/ServiceFacts.astro';
import ServiceRecords from '../service/ServiceRecords.astro';
import Relations from './Relations.astro';

/** What is drawn of a record. */
type View = (props: { record: never }) => unknown;

/** What the page of a kind shows around its text, from its title down; `record` is all that each is given. */
export interface KindView {
  /** How it stands, beside the title. */
  Status?: View;
  /** What a reader must see before anything else. */
  Banner?: View;
  /** What a reader does with it. */
  Tools?: View;
  Facts?: View;
  /** What it hangs together with. */
  Edges: View;
  /** What follows the details. */
  End?: View;
}

/** The components of each kind. */
export const KIND_VIEWS: Readonly<Record<Kind, KindView>> = {
  adr: {
    Status: DecisionStatus,
    Banner: AdrBanner,
    Facts: AdrFacts,
    Edges: Relations,
    End: AdrNeighbourhood,
  },
  playbook: { Banner: IncidentCard, Tools: PlaybookTools, Facts: PlaybookFacts, Edges: Relations },
  postmortem: { Facts: PostmortemFacts, Edges: IncidentEdges, End: IncidentDetails },
  onboarding: { Banner: PathPanel, Facts: OnboardingFacts, Edges: Relations },
  service: { Tools: ServiceRecords, Facts: ServiceFacts, Edges: Relations },
  doc: { Edges: Relations },
};

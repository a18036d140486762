/** Words so frequent that a page without them answers as well, of questions above all. */
export const FILLERS: ReadonlySet<string> = new Set(
  `a an the of in on at to for from with by is are was were be been do does did how what which who whom whose why when where we us our
  i me my you your it its they their this that these those there here and or not can could should would will may must if then than so
  as because about into get gets got has have had need needs want please too very some any many much more most still again next
  everything something anything all suddenly really just whos whats hows wheres im ive dont cant doesnt isnt s t
  der die das den dem des ein eine einen einem einer und oder nicht ist sind war wird werden wie wer wen wem warum wann wo wir uns
  ich mein meine im zum zur mit von vom auf aus bei fur uber nach vor bis gibt geht mehr viel
  le la les un une du et ou est sont comment qui que quoi quand nous notre je mon ma dans pour avec sur
  el los las una del y es son como quien por para con en se
  os um uma e na nas nos com
  il lo gli di che chi sono
  het een van en wie wat hoe waarom wanneer waar ik wij op voor met
  jak kto co dlaczego kiedy gdzie jest na w z do
  как кто что почему где в на и с`.split(/\s+/),
);

/** Words that say that something is wrong, and not what, and those of pages in general. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  'app application website site web shop system platform down broken failing fails failed failure issue issues problem problems trouble error errors working help fix fault high low alert alerts pattern patterns approach process policy strategy guide doc docs documentation page overview info information details list example examples system definition definitions rule rules required per'.split(
    ' ',
  ),
);

/** "What is a drop?", "meaning of shed", "was bedeutet Freeze". */
export const ASKS_MEANING =
  /^(?:what(?:'s| is| does)\s+(?:a |an )?[^\s?]+(?:\s[^\s?]+)?(?: mean)?\s?\??$|define |definition of |meaning of |was (?:ist|heißt|bedeutet) |qu'est-ce |qué (?:es|significa) |o que (?:é|significa) |cosa significa |wat (?:is|betekent) |co to )/i;

/** "How do we name branches?", "how to", "wie kann ich". */
export const ASKS_HOW =
  /^(?:how (?:do|to|can|should|does|is|are)|wie (?:kann|mache|wird|werden)|comment |cómo |como |come si |hoe |jak )\b/i;

/** Words by which people say that something is wrong just now. */
export const SYMPTOM_WORDS: ReadonlySet<string> = new Set(
  `down broken fail failing fails failed broke slow full exhausted stuck blocked hangs overload overloaded crash crashing crashes crashed dead gone lag lagging high low hot
  unreachable unavailable saturated leaked leaking restarting many not no cannot cant wont doesnt isnt keeps empty missing lost expired refused rejected stopped nicht kein keine niet geen 500 502 503 504 429`.split(
    /\s+/,
  ),
);

/** Words for what is measured or awaited, which are no fault by themselves: "latency budget", "waiting room". */
export const MEASURE_WORDS: ReadonlySet<string> = new Set(['latency', 'waiting', 'delay']);

/** What pages are called that say what words mean; folded. */
export const GLOSSARY_WORDS: readonly string[] =
  'glossary terms terminology vocabulary glossar begriffe glossaire glosario glossario woordenlijst begrippen slownik 用語集 术语表 глоссарий'.split(
    ' ',
  );

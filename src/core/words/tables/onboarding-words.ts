import { inOrder, type Words, type WordTable } from '../word-table.ts';

const ORDINAL_NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** A number that a phase of a path is told by. */
export type Ordinal = (typeof ORDINAL_NUMBERS)[number];

/** "First week", "zweite Woche", "troisième jour": ordinals in the forms that stand with a unit of time. */
export const ORDINALS: WordTable<Ordinal> = {
  subject: 'ordinal',
  fields: inOrder(ORDINAL_NUMBERS, {
    en: `first | 1st; second | 2nd; third | 3rd; fourth | 4th; fifth | 5th; sixth | 6th; seventh | 7th; eighth | 8th; ninth |
      9th; tenth | 10th`,
    de: `erste | ersten | erster | erstes; zweite | zweiten | zweiter | zweites; dritte | dritten | dritter | drittes;
      vierte | vierten; fünfte | fünften; sechste | sechsten; siebte | siebten; achte | achten; neunte | neunten; zehnte |
      zehnten`,
    fr: `premier | première | premiers | premières | 1er | 1re | 1ère; deuxième | second | seconde | 2e | 2ème; troisième |
      3e | 3ème; quatrième | 4e; cinquième; sixième; septième; huitième; neuvième; dixième`,
    es: `primer | primera | primero | primeros | primeras; segundo | segunda | segundos | segundas; tercer | tercera |
      tercero; cuarto | cuarta; quinto | quinta; sexto | sexta; séptimo | séptima; octavo | octava; noveno | novena;
      décimo | décima`,
    pt: `primeiro | primeira | primeiros | primeiras; segundo | segunda | segundos | segundas; terceiro | terceira; quarto |
      quarta; quinto | quinta; sexto | sexta; sétimo | sétima; oitavo | oitava; nono | nona; décimo | décima`,
    it: `primo | prima | primi | prime; secondo | seconda | secondi | seconde; terzo | terza; quarto | quarta; quinto |
      quinta; sesto | sesta; settimo | settima; ottavo | ottava; nono | nona; decimo | decima`,
    nl: 'eerste; tweede; derde; vierde; vijfde; zesde; zevende; achtste; negende; tiende',
    pl: `pierwszy | pierwsza | pierwszego | pierwszym | pierwsze | pierwszych; drugi | druga | drugiego | drugim | drugie;
      trzeci | trzecia | trzeciego | trzecim | trzecie; czwarty | czwarta | czwartego; piąty | piąta; szósty | szósta;
      siódmy | siódma; ósmy | ósma; dziewiąty | dziewiąta; dziesiąty | dziesiąta`,
    ja: '最初の | 初 | 入社初; 第二; 第三; 第四',
    zh: '第一 | 首 | 第一个; 第二 | 第二个; 第三 | 第三个; 第四 | 第四个; 第五; 第六; 第七; 第八; 第九; 第十',
    sv: 'första; andra; tredje; fjärde; femte',
    cs: 'první; druhý | druhá; třetí; čtvrtý | čtvrtá; pátý | pátá',
    tr: 'ilk | birinci; ikinci; üçüncü; dördüncü; beşinci',
    uk: 'перший | перша; другий | друга; третій | третя; четвертий | четверта; п’ятий | п’ята',
    ko: '첫 | 첫째; 둘째; 셋째; 넷째',
    ru: `первый | первая | первое | первые | первую | первого; второй | вторая | вторую | второго; третий | третья | третью |
      третьего; четвёртый | четвёртая`,
  }),
};

/** What words of a step or a heading say of when and whether it is to be done. */
export type OnboardingWord =
  | 'optional'
  | 'spare'
  | 'required'
  | 'optionalHeading'
  | 'oneOf'
  | 'within'
  | 'beforeStart'
  | 'estimate'
  | 'phase'
  | 'milestone'
  | 'access'
  | 'gate'
  | 'for';

/** Wording of the steps and headings of an onboarding path. */
export const ONBOARDING_WORDS: Readonly<Record<OnboardingWord, Words>> = {
  /** The word itself, in the forms that stand at a step. */
  optional: {
    en: 'optional | optionally | opt.',
    de: 'optional | freiwillig | fakultativ | wahlweise',
    fr: 'facultatif | facultative | optionnel | optionnelle | en option',
    es: 'opcional | opcionalmente | optativo',
    pt: 'opcional | facultativo',
    it: 'facoltativo | facoltativa | opzionale',
    nl: 'optioneel | facultatief | niet verplicht',
    pl: 'opcjonalne | opcjonalnie | opcjonalny | nieobowiązkowe | dobrowolne',
    ja: '任意 | オプション | 余裕があれば',
    zh: '可选 | 选做 | 非必需 | 选修',
    ru: 'необязательно | по желанию | опционально',
    tr: 'isteğe bağlı',
    cs: 'volitelné | nepovinné',
    sv: 'valfritt | frivilligt',
    uk: 'необов’язково | за бажанням',
    ko: '선택 | 선택 사항',
  },
  /** Words that say the same where they stand alone. */
  spare: {
    en: `nice to have | nice-to-have | nice to haves | bonus | stretch | stretch goal | stretch goals | extra credit | if you have time | if time permits | if you like |
      if you want | if you wish | if you are interested | if you're interested | if interested | if applicable | where applicable | when applicable | if relevant | if needed | as needed | if required`,
    de: 'wenn Zeit ist | wenn du Zeit hast | bei Interesse | bei Gelegenheit | nice to have | wenn du magst | Kür | falls gewünscht | falls zutreffend | falls relevant | falls nötig | wenn nötig | bei Bedarf | auf Wunsch | falls erforderlich',
    fr: 'si le temps le permet | si tu as le temps | si vous avez le temps | bonus | si intéressé | si applicable | le cas échéant | si besoin | si nécessaire | si souhaité',
    es: 'si hay tiempo | si tienes tiempo | si te interesa | extra | si quieres | si aplica | si procede | si corresponde | si es necesario | si hace falta',
    pt: 'se houver tempo | se tiveres tempo | se você tiver tempo | se interessar | bônus | se quiser | se aplicável | se necessário | se for o caso | quando aplicável',
    it: "se c'è tempo | se hai tempo | se ti interessa | bonus | se vuoi | se applicabile | se necessario | se serve | se pertinente",
    nl: 'als er tijd is | als je tijd hebt | indien gewenst | bonus | als je wilt | indien van toepassing | indien nodig | zo nodig',
    pl: 'jeśli czas pozwoli | jeśli masz czas | w miarę możliwości | bonus | jeśli chcesz | jeśli dotyczy | w razie potrzeby | jeśli potrzebne',
    ja: '時間があれば | できれば | 余裕があれば | 該当する場合 | 必要に応じて | 希望者のみ',
    zh: '有时间的话 | 如有时间 | 加分项 | 如适用 | 如有需要 | 如需要 | 按需',
    ru: 'если есть время | если хочешь | бонус | если применимо | при необходимости | если нужно',
  },
  required: {
    en: 'required | mandatory | compulsory | not optional',
    de: 'Pflicht | verpflichtend | erforderlich | nicht optional',
    fr: 'obligatoire | requis | requise',
    es: 'obligatorio | obligatoria | requerido',
    pt: 'obrigatório | obrigatória',
    it: 'obbligatorio | obbligatoria',
    nl: 'verplicht',
    pl: 'obowiązkowe | wymagane | obowiązkowo',
    ja: '必須 | 必ず',
    zh: '必须 | 必做 | 必需',
    ru: 'обязательно',
  },
  /** Headings and lines above a list that say it of all that follows. */
  optionalHeading: {
    en: 'Optional steps | Optional tasks | Optional reading | Optional items | Optional extras | Optional step | Optional task | Extras | Nice to have',
    de: 'Optionale Schritte | Optionale Aufgaben | Freiwillige Schritte | Freiwilliges | Optionales | Wahlweise Aufgaben | Zum Weiterlesen',
    fr: 'Étapes facultatives | Tâches facultatives | Facultatifs | Étapes optionnelles | Tâches optionnelles | Pour aller plus loin',
    es: 'Pasos opcionales | Tareas opcionales | Opcionales | Lecturas opcionales',
    pt: 'Passos opcionais | Tarefas opcionais | Opcionais | Etapas opcionais | Leituras opcionais',
    it: 'Passi facoltativi | Attività facoltative | Facoltativi | Passi opzionali | Attività opzionali',
    nl: 'Optionele stappen | Optionele taken | Optioneel | Facultatieve stappen',
    pl: 'Kroki opcjonalne | Zadania opcjonalne | Opcjonalne | Zadania dodatkowe | Nieobowiązkowe',
    ja: '任意の手順 | 任意項目 | 任意タスク | オプション | 任意のタスク',
    zh: '可选步骤 | 可选任务 | 可选项 | 选做任务 | 选做',
    ru: 'Необязательные шаги | Необязательное | По желанию',
  },
  /** Lines above a list of which one step is enough. */
  oneOf: {
    en: 'One of the following | Choose one | Pick one | Select one | Either of the following | One of these',
    de: 'Eines davon | Eines der folgenden | Wähle eines | Eine der folgenden Möglichkeiten | Wähle eine Möglichkeit | Eins davon genügt',
    fr: 'Au choix | Une au choix | Un au choix | L’un des suivants | L’une des suivantes | Choisis une option | Choisir une option',
    es: 'Una de las siguientes | Elige una | Una de estas | Elige una opción | Uno de los siguientes',
    pt: 'Uma das seguintes | Escolha uma | Um dos seguintes | Escolhe uma | Escolha uma opção',
    it: 'Uno dei seguenti | Scegli uno | Una delle seguenti | Scegline uno | A scelta',
    nl: 'Een van de volgende | Kies er één | Kies een | Eén van de volgende',
    pl: 'Jedno z poniższych | Wybierz jedno | Jeden z poniższych | Do wyboru',
    ja: '次のいずれか | いずれか一つ | どれか一つ | 以下のいずれか',
    zh: '以下任选其一 | 任选其一 | 选择一项 | 以下之一',
    ru: 'Одно из следующего | Выберите одно | На выбор',
  },
  /** Words in front of a time by which a step is due. */
  within: {
    en: 'within | in | on | during | by | until | end of | no later than | not later than | before the end of | before end of',
    de: 'innerhalb von | innerhalb der | innerhalb | binnen | bis zum Ende von | bis Ende von | bis Ende der | bis Ende | bis zum | bis | in den | in der | während der | am | vor Ende der',
    fr: 'dans les | dans la | sous | avant la fin de la | avant la fin du | avant la fin de | d’ici la fin de la | d’ici la | d’ici | pendant la | avant le | au cours de la | à la fin de la',
    es: 'en los | en la | dentro de los | dentro de | antes de que termine la | antes del final de la | antes de | durante la | hasta el | al final de la | en el',
    pt: 'nos | na | no | dentro de | até o fim da | até ao fim da | até o final da | até ao | até o | até | durante a | antes do fim da | ao fim da',
    it: 'entro la fine della | entro la | entro i | entro il | entro | nei | nella | durante la | alla fine della',
    nl: 'binnen | vóór het einde van | voor het einde van | uiterlijk | tijdens de | in de | aan het eind van | tegen het einde van | voor het eind van',
    pl: 'w ciągu | do końca | przed końcem | w | do | podczas | najpóźniej do',
    ja: '-',
    zh: '在',
    ru: 'в течение | до конца | к концу | за | до',
    sv: 'inom | senast | före slutet av',
    cs: 'do | během | do konce',
    uk: 'протягом | до кінця | за',
  },
  /** The time before somebody starts. */
  beforeStart: {
    en: 'before the first day | before your first day',
    de: 'vor dem ersten Tag | vor dem ersten Arbeitstag | vor deinem ersten Tag | vor deinem Start | vor dem Start | vor Arbeitsbeginn | vor dem Eintritt',
    fr: 'avant le premier jour | avant ton premier jour | avant votre premier jour | avant l’arrivée | avant ton arrivée | avant votre arrivée | avant la prise de poste',
    es: 'antes del primer día | antes de tu primer día | antes de empezar a trabajar | antes de la incorporación | antes de incorporarte | antes de tu llegada',
    pt: 'antes do primeiro dia | antes do seu primeiro dia | antes do teu primeiro dia | antes da chegada | antes de começar a trabalhar',
    it: 'prima del primo giorno | prima del tuo primo giorno | prima dell’arrivo | prima dell’ingresso',
    nl: 'voor de eerste dag | vóór de eerste dag | voor je eerste dag | vóór je eerste dag | voor de start | vóór je start',
    pl: 'przed pierwszym dniem | przed rozpoczęciem pracy | przed startem | przed przyjściem',
    ja: '入社前 | 初日の前 | 着任前',
    zh: '入职前 | 第一天之前 | 报到前',
    ru: 'до первого дня | перед первым днём | до выхода на работу',
    tr: 'ilk günden önce',
    cs: 'před nástupem | před prvním dnem',
    sv: 'före första dagen | innan första dagen',
    uk: 'до першого дня',
    ko: '입사 전',
  },
  /** Words in front of the time that a step takes. */
  estimate: {
    en: 'takes | estimate | estimated | est. | duration | time | spend',
    de: 'dauert | Dauer | Aufwand | Zeitaufwand | geschätzt',
    fr: 'durée | durée estimée | prend | temps estimé | estimation',
    es: 'duración | tiempo estimado | lleva | tarda | estimación',
    pt: 'duração | tempo estimado | leva | demora | estimativa',
    it: 'durata | tempo stimato | richiede | stima | ci vogliono',
    nl: 'duur | duurt | geschatte tijd | tijdsduur | kost',
    pl: 'czas | zajmuje | szacowany czas | czas trwania',
    ja: '所要時間 | 目安',
    zh: '耗时 | 预计 | 用时 | 时长',
    ru: 'занимает | время | оценка',
  },
  /** What a numbered part of a path is called. */
  phase: {
    en: 'phase | step | part | stage | section',
    de: 'Phase | Schritt | Teil | Stufe | Abschnitt',
    fr: 'phase | étape | partie',
    es: 'fase | etapa | paso | parte',
    pt: 'fase | etapa | passo | parte',
    it: 'fase | tappa | passo | parte',
    nl: 'fase | stap | deel',
    pl: 'faza | etap | krok | część',
    ja: 'フェーズ | ステップ | 段階',
    zh: '阶段 | 步骤 | 部分',
    ru: 'этап | шаг | часть | фаза',
  },
  /** Words in front of what a step is the first time of: "(milestone: first change)". */
  milestone: {
    en: 'milestone | first time',
    de: 'Meilenstein',
    fr: 'jalon | étape clé',
    es: 'hito',
    pt: 'marco',
    it: 'traguardo | pietra miliare',
    nl: 'mijlpaal',
    pl: 'kamień milowy',
    ja: 'マイルストーン | 節目',
    zh: '里程碑',
    ru: 'веха',
  },
  /** Names of the roles that a phase opens. */
  access: {
    en: 'access | opens | grants',
    de: 'Zugang | Zugriff | Zugänge | Rechte',
    fr: 'accès | droits | ouvre',
    es: 'acceso | accesos | permisos',
    pt: 'acesso | acessos | permissões',
    it: 'accesso | accessi | permessi',
    nl: 'toegang | rechten',
    pl: 'dostęp | uprawnienia',
    ja: 'アクセス | アクセス権 | 権限',
    zh: '权限 | 访问权限',
    ru: 'доступ | права',
  },
  /** Names of who decides by which evidence that a phase is done. */
  gate: {
    en: 'gate | exit criteria | exit gate | sign-off | done when',
    de: 'Freigabe | Abschlusskriterien | Abnahme | Fertig, wenn',
    fr: 'validation | critères de sortie | feu vert',
    es: 'validación | criterios de salida | visto bueno',
    pt: 'validação | critérios de saída | liberação',
    it: 'approvazione | criteri di uscita | via libera',
    nl: 'vrijgave | goedkeuring | afrondingscriteria',
    pl: 'zatwierdzenie | kryteria wyjścia | kryteria zakończenia',
    ja: '完了条件 | 承認 | 修了条件',
    zh: '准入条件 | 完成标准 | 审批',
    ru: 'критерии выхода | допуск | согласование',
  },
  /** Words in front of the role that something is for. */
  for: {
    en: 'for',
    de: 'für',
    fr: 'pour',
    es: 'para',
    pt: 'para',
    it: 'per',
    nl: 'voor',
    pl: 'dla',
    ja: '-',
    zh: '-',
    ru: 'для',
  },
};

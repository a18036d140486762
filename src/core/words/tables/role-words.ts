import type { Words } from '../word-table.ts';

/** Last words of a phrase that names a person by their part in an onboarding, in the singular. */
export const PERSONS: Words = {
  en: `administrator | admin | analyst | architect | associate | buddy | captain | champion | coach | colleague | consultant | contractor |
    contributor | coordinator | designer | developer | director | employee | engineer | facilitator | fellow | founder | head | hire | host |
    intern | joiner | lead | leader | maintainer | manager | member | mentee | mentor | newcomer | newbie | officer | onboardee | onboarder |
    operator | owner | peer | person | programmer | recruiter | representative | researcher | reviewer | scientist | secretary | shadow |
    specialist | sponsor | starter | student | supervisor | sysadmin | teammate | tester | trainee | trainer | writer`,
  de: `Entwickler | Entwicklerin | Führungskraft | Leitung | Mentorin | Pate | Patin | Teamleitung | Teamleiter | Teamleiterin | Ingenieur | Ingenieurin |
    Kollege | Kollegin | Neue | Neuer | Vorgesetzter | Vorgesetzte | Einsteiger | Einsteigerin | Mitarbeiter | Mitarbeiterin | Mentor | Chef | Chefin | Teamlead | Buddy | Administrator | Administratorin | Neuzugang | Azubi | Praktikant | Praktikantin | Betreuer | Betreuerin`,
  fr: 'développeur | développeuse | parrain | marraine | responsable | ingénieur | ingénieure | collègue | nouveau | nouvelle | arrivant | arrivante | tuteur | tutrice | manager | chef | cheffe | mentor | stagiaire | recrue | administrateur | administratrice | référent | référente',
  es: 'desarrollador | desarrolladora | ingeniero | ingeniera | mentora | compañero | compañera | responsable | jefe | jefa | gerente | mentor | padrino | madrina | empleado | empleada | líder | becario | becaria | administrador | administradora | supervisor | supervisora | tutor | tutora',
  pt: 'desenvolvedor | desenvolvedora | engenheiro | engenheira | mentora | colega | gestor | gestora | gerente | padrinho | madrinha | mentor | líder | funcionário | funcionária | colaborador | colaboradora | estagiário | estagiária | administrador | administradora | supervisor | tutor | chefe',
  it: 'sviluppatore | sviluppatrice | ingegnere | mentore | collega | responsabile | referente | mentor | tutor | capo | dipendente | stagista | amministratore | amministratrice | nuovo arrivato | neoassunto | neoassunta',
  nl: 'ontwikkelaar | leidinggevende | collega | teamleider | ontwikkelaarster | starter | medewerker | manager | mentor | buddy | begeleider | begeleidster | beheerder | stagiair | nieuwkomer',
  pl: 'programista | programistka | inżynier | inżynierka | opiekun | opiekunka | kierownik | kierowniczka | lider | liderka | deweloper | menedżer | menedżerka | mentor | mentorka | osoba | pracownik | pracowniczka | przełożony | przełożona | szef | szefowa | stażysta | stażystka | administrator',
  ja: 'エンジニア | 開発者 | メンター | マネージャー | 上長 | 新人 | バディ | 担当者 | 新入社員 | 管理者 | リーダー | チームリーダー | 教育係 | トレーナー | 上司 | 先輩 | インターン',
  zh: '工程师 | 开发者 | 导师 | 经理 | 主管 | 新人 | 新员工 | 伙伴 | 组长 | 负责人 | 上级 | 管理员 | 带教人 | 师傅 | 实习生 | 同事',
  ru: 'разработчик | инженер | наставник | руководитель | новичок | менеджер | ментор | бадди | тимлид | сотрудник | стажёр | администратор | коллега | куратор',
};

/** Groups and offices that act like a person where a text says "for" them or names their tasks. */
export const OFFICES: Words = {
  en: 'HR | IT | people | payroll | facilities | recruiting | SRE | PM | DevOps | operations | ops | security | legal | finance | support | team',
  de: 'Personalabteilung | Betrieb | Buchhaltung',
  fr: 'RH | ressources humaines | exploitation | équipe',
  es: 'RRHH | recursos humanos | operaciones | equipo',
  pt: 'RH | recursos humanos | operações | equipe',
  it: 'risorse umane | squadra',
  nl: 'personeelszaken | beheer',
  pl: 'kadry | zespół',
  ja: '人事 | 情シス | 総務',
  zh: '人事 | 运维 | 行政',
  ru: 'кадры | команда',
};

/** The offices whose name alone in front of a step is no topic. */
export const ACTING_OFFICES: Words = {
  en: 'HR | IT | payroll | facilities | recruiting | recruitment',
  de: 'Personalabteilung',
  fr: 'RH',
  es: 'RRHH',
  pt: 'RH',
  it: '-',
  nl: 'personeelszaken',
  pl: 'kadry',
  ja: '人事 | 情シス | 総務',
  zh: '人事 | 行政',
};

/** Words for all readers of a path. */
export const EVERYONE: Words = {
  en: 'anyone | everybody | everyone | roles | all roles',
  de: 'alle',
  fr: 'tous | tout le monde',
  es: 'todos | todas',
  pt: 'todos | todas',
  it: 'tutti',
  nl: 'iedereen',
  pl: 'wszyscy',
  ja: '全員',
  zh: '所有人 | 全员',
  ru: 'все',
};

/** Words for the reader of a path. */
export const READER: Words = {
  en: 'you | yourself | me | myself | self',
  de: 'du | Sie | selbst | ich',
  fr: 'vous | toi | vous-même | moi',
  es: 'tú | usted | tú mismo | yo',
  pt: 'você | tu | você mesmo | eu',
  it: 'tu | tu stesso | lei | io',
  nl: 'jij | je | jijzelf | u | ikzelf',
  pl: 'ty | Ty sam | Pan | Pani | ja',
  ja: '本人 | あなた | 自分',
  zh: '你 | 您 | 本人 | 自己',
  ru: 'вы | ты | сам',
};

import type { WordTable } from '../word-table.ts';

/** A field of a decision. Of its dates the day of the decision comes first, then a plain date, the day of writing, the last change. */
export type DecisionField =
  | 'status'
  | 'dateDecided'
  | 'date'
  | 'dateWritten'
  | 'dateChanged'
  | 'deciders'
  | 'authors'
  | 'consulted'
  | 'informed'
  | 'owners'
  | 'tags'
  | 'title'
  | 'number'
  | 'governs'
  | 'scope';

/** Labels, headings and keys of the fields of a decision. */
export const DECISION_FIELDS: WordTable<DecisionField> = {
  subject: 'decision',
  fields: {
    status: {
      en: `Status | ADR status | Decision status | Current status | Record status | Document status | Proposal status | State | Status and date |
        Status date | Decision state | Lifecycle status`,
      de: 'Status | Zustand | Stand | Entscheidungsstatus | Status der Entscheidung | Stand der Entscheidung | Beschlussstand',
      fr: 'Statut | Statut de la décision | Statut actuel | État | État de la décision | Statut de décision',
      es: 'Estado | Situación | Estado de la decisión | Situación de la decisión | Estado actual',
      pt: 'Status | Estado | Situação | Estado da decisão | Situação da decisão | Estado atual',
      it: 'Stato | Stato della decisione | Stato decisione | Stato attuale',
      nl: 'Status | Toestand | Besluitstatus | Status van het besluit | Stand van het besluit | Status besluit',
      pl: 'Status | Stan | Status decyzji | Stan decyzji | Status uchwały | Obecny stan',
      ja: 'ステータス | 状態 | 状況 | 決定の状態 | 現在の状態',
      zh: '状态 | 狀態 | 决策状态 | 当前状态 | 决策状况 | 决议状态',
      ru: 'Статус',
      ko: '상태',
      fi: 'Tila',
      tr: 'Durum',
    },
    dateDecided: {
      en: `Decision date | Date of decision | Date decided | Decided on | Decided | Decision made | Decided at | Accepted on | Date accepted |
        Acceptance date | Date of acceptance | Accepted date | Accepted | Approved on | Approval date | Date approved | Approved | Date adopted |
        Adopted on | Ratified on | Ratified | Adopted | Agreed on | Decided date | Signed off | Signed off on | Resolved on`,
      de: 'Entscheidungsdatum | Datum der Entscheidung | Entschieden am | Beschlossen am | Angenommen am | Entscheidung vom | Entscheidung am | Beschluss vom | Beschlussdatum | Beschluss am | Verabschiedet am | Genehmigt am | Freigegeben am | Datum des Beschlusses | Entschieden | Beschlossen',
      fr: 'Date de décision | Date de la décision | Décidé le | Accepté le | Validé le | Décision du | Décidée le | Adopté le | Adoptée le | Acceptée le | Approuvé le | Approuvée le | Validée le | Date d’adoption | Date d’acceptation | Date d’approbation',
      es: 'Fecha de decisión | Fecha de la decisión | Decidido el | Aceptado el | Decisión del | Decidida el | Aceptada el | Aprobado el | Aprobada el | Adoptada el | Fecha de aprobación | Fecha de aceptación',
      pt: 'Data da decisão | Data de decisão | Decidido em | Aceito em | Decisão de | Decidida em | Aceita em | Aprovado em | Aprovada em | Adotada em | Data de aprovação | Data da aprovação | Data de aceitação',
      it: 'Data della decisione | Deciso il | Accettato il | Decisione del | Decisa il | Accettata il | Approvato il | Approvata il | Adottata il | Data di approvazione | Data della approvazione',
      nl: 'Besluitdatum | Datum van het besluit | Besloten op | Datum besluit | Besluit van | Besluit op | Goedgekeurd op | Aangenomen op | Vastgesteld op | Datum van besluit | Akkoord op | Genomen op',
      pl: 'Data decyzji | Data podjęcia decyzji | Zdecydowano | Przyjęto dnia | Decyzja z dnia | Decyzja z | Zatwierdzono | Zatwierdzono dnia | Przyjęto | Data zatwierdzenia | Data przyjęcia | Podjęto dnia',
      ja: '決定日 | 承認日 | 決定日時 | 採択日 | 合意日 | 承認日時 | 決裁日',
      zh: '决策日期 | 决定日期 | 决策时间 | 批准日期 | 通过日期 | 评审通过日期 | 采纳日期 | 决议日期',
      ru: 'Дата решения',
    },
    date: {
      en: 'Date | Dates | ADR date | Date of record | Date time | When',
      de: 'Datum | Wann',
      fr: 'Date | Quand',
      es: 'Fecha | Cuándo',
      pt: 'Data | Quando',
      it: 'Data | Quando',
      nl: 'Datum | Wanneer',
      pl: 'Data | Kiedy',
      ja: '日付 | 日時',
      zh: '日期 | 时间',
      ru: 'Дата',
      ko: '날짜',
      no: 'Dato',
      da: 'Dato',
      fi: 'pvm',
      tr: 'Tarih',
    },
    dateWritten: {
      en: `Created | Created on | Creation date | Date created | Created at | Date written | Written | Written on | Date proposed | Proposed on |
        Proposal date | Proposed | Submitted | Submitted on | Submission date | Start date | Opened | Published | Published on | Publication date | Revdate`,
      de: 'Erstellt | Erstellt am | Vorgeschlagen am | Angelegt am',
      fr: 'Date de création | Créé le | Création | Proposé le',
      es: 'Fecha de creación | Creado el | Creado | Propuesto el',
      pt: 'Data de criação | Criado em | Proposto em',
      it: 'Data di creazione | Creato il | Proposto il',
      nl: 'Aangemaakt | Aangemaakt op | Gemaakt op | Voorgesteld op',
      pl: 'Utworzono | Data utworzenia | Zaproponowano',
      ja: '作成日 | 起票日 | 提案日',
      zh: '创建日期 | 创建时间 | 提出日期',
      ru: 'Создано | Дата создания',
    },
    dateChanged: {
      en: `Last updated | Last update | Updated | Updated on | Last modified | Modified | Last changed | Last change | Last updated on | Last edited |
        Date updated | Update date`,
      de: 'Letzte Änderung | Zuletzt geändert | Aktualisiert | Zuletzt aktualisiert',
      fr: 'Dernière mise à jour | Mis à jour | Mise à jour | Mis à jour le',
      es: 'Última actualización | Actualizado | Actualizado el',
      pt: 'Última atualização | Atualizado em | Atualizado',
      it: 'Ultimo aggiornamento | Aggiornato il | Aggiornato',
      nl: 'Laatst bijgewerkt | Bijgewerkt | Bijgewerkt op | Laatste wijziging',
      pl: 'Ostatnia aktualizacja | Zaktualizowano | Ostatnia zmiana',
      ja: '更新日 | 最終更新 | 最終更新日',
      zh: '最后更新 | 更新日期 | 更新时间',
      ru: 'Обновлено | Последнее обновление',
    },
    deciders: {
      en: `Deciders | Decider | Decision makers | Decision maker | Decided by | Decision owner | Decision owners | Deciders participants | Approvers | Approver |
        Approved by | Decision approver | Decision approvers | Accountable | Made by | Decision made by | Signatories | Signed off by | Ratified by | Accepted by | Participants | Decision participants | Attendees | Signoff | Sign-off | Agreed by | Adopted by | Decision taken by | Taken by | Who decided | Who decides | Who made the decision`,
      de: 'Entscheider | Entscheidungsträger | Entschieden von | Entscheidende | Entscheiderin | Entscheiderinnen | Entscheidungsträgerinnen | Beschlossen von | Beteiligt | Beteiligte | Teilnehmer | Teilnehmende | Genehmigt von | Freigegeben von | Entschieden durch | Beschlossen durch | Mitwirkende | Freigabe durch | Wer hat entschieden | Wer entschieden hat | Wer entschied | Getroffen von | Verabschiedet von',
      fr: 'Décideurs | Décideur | Décidé par | Décideuses | Validé par | Décisionnaires | Décisionnaire | Participants | Approuvé par | Approuvée par | Décidée par | Validée par | Décideuse | Approbateurs | Approbateur | Décision prise par | Qui a décidé | Prise par | Adoptée par | Adopté par',
      es: 'Decisores | Decisor | Decidido por | Responsables de la decisión | Tomadores de decisiones | Aprobado por | Participantes | Aprobada por | Decidida por | Aprobadores | Aprobador | Decisoras | Decisión tomada por | Quién decidió | Quiénes decidieron | Tomada por | Adoptada por',
      pt: 'Decisores | Decisor | Responsáveis | Tomadores de decisão | Decidido por | Responsáveis pela decisão | Aprovado por | Participantes | Aprovada por | Decidida por | Aprovadores | Aprovador | Decisão tomada por | Quem decidiu | Quem tomou a decisão | Tomada por | Adotada por',
      it: 'Decisori | Deciso da | Decisore | Responsabili della decisione | Approvato da | Partecipanti | Approvata da | Decisa da | Approvatori | Approvatore | Decisione presa da | Chi ha deciso | Presa da | Adottata da',
      nl: 'Beslissers | Besluitvormers | Besloten door | Beslisser | Goedgekeurd door | Deelnemers | Betrokkenen | Akkoord van | Besluit genomen door | Goedkeurder | Goedkeurders | Wie heeft besloten | Wie besloot | Genomen door | Vastgesteld door',
      pl: 'Decydenci | Decydent | Decyzję podjęli | Zdecydowali | Zatwierdził | Zatwierdzili | Osoby decyzyjne | Uczestnicy | Zatwierdzone przez | Zatwierdzona przez | Podjęta przez | Zatwierdzający | Decyzja podjęta przez | Kto zdecydował | Kto podjął decyzję | Przyjęta przez | Uchwalona przez',
      ja: '決定者 | 意思決定者 | 承認者 | 参加者 | 決裁者 | 合意者 | 決定メンバー | 誰が決めたか',
      zh: '决策者 | 决定者 | 决策人 | 批准人 | 参与者 | 参与人 | 审批人 | 评审人 | 决策人员 | 决策团队 | 谁决定的 | 拍板人',
      ru: 'Принявшие решение | Решение приняли | Утвердил',
    },
    authors: {
      en: 'Author | Authors | Written by | Proposed by | Submitter | Champion | Champions | Prepared by | Drafted by | Recorded by | Author(s) | Proposer | Originator',
      de: 'Verfasser | Autor | Autoren | Autorin | Verfasserin | Verfasst von | Geschrieben von | Erstellt von | Eingereicht von | Vorgeschlagen von',
      fr: 'Auteur | Auteurs | Autrice | Rédigé par | Rédigée par | Écrit par | Proposé par | Proposée par | Rédacteur | Rédactrice',
      es: 'Autor | Autores | Autora | Redactado por | Escrito por | Propuesto por | Propuesta por | Elaborado por',
      pt: 'Autor | Autores | Autora | Escrito por | Redigido por | Proposto por | Proposta por | Elaborado por',
      it: 'Autore | Autori | Autrice | Scritto da | Redatto da | Proposto da | Proposta da',
      nl: 'Schrijver | Auteur | Auteurs | Geschreven door | Opgesteld door | Voorgesteld door',
      pl: 'Autorzy | Autor | Autorka | Napisane przez | Opracowanie | Przygotowane przez | Zaproponowane przez',
      ja: '著者 | 作成者 | 起案者 | 記載者 | 執筆者 | 提案者 | 作成',
      zh: '作者 | 撰写人 | 起草人 | 提出人 | 提案人 | 编写人',
      ru: 'Автор | Авторы',
    },
    consulted: {
      en: 'Consulted | Consultees | Consulted parties | Consulted with | Contributors | Contributor | Reviewers | Reviewer | Reviewed by | Advisors | Advisers | Consulting | Input from | Who was consulted | Who was asked | Asked',
      de: 'Konsultiert | Befragt | Konsultierte | Beratend | Mitarbeit | Beraten durch | Berater | Beratung | Reviewer | Geprüft von | Wer wurde befragt | Wer wurde gefragt | Gefragt | Einbezogen | Gehört',
      fr: 'Consultés | Consulté | Personnes consultées | Consultées | Contributeurs | Relecteurs | Relu par | Conseil | Qui a été consulté | Consultation',
      es: 'Consultados | Consultado | Personas consultadas | Colaboradores | Revisores | Revisado por | Asesores | A quién se consultó | Consultada | Consultadas',
      pt: 'Consultados | Consultado | Pessoas consultadas | Colaboradores | Revisores | Revisado por | Consultores | Quem foi ouvido | Quem foi consultado | Ouvidos',
      it: 'Consultati | Consultato | Persone consultate | Collaboratori | Revisori | Revisionato da | Consulenti | Chi è stato consultato | Sentiti',
      nl: 'Geraadpleegd | Geconsulteerd | Bijdragers | Reviewers | Beoordeeld door | Adviseurs | Wie is geraadpleegd | Bevraagd',
      pl: 'Konsultowani | Konsultowano | Skonsultowano z | Konsultowano z | Współtwórcy | Recenzenci | Konsultanci | Opiniujący | Z kim konsultowano | Kogo zapytano',
      ja: '相談者 | 相談先 | レビュアー | レビュー者 | 相談相手 | 協力者 | 誰に相談したか',
      zh: '咨询 | 咨询者 | 被咨询者 | 咨询人 | 贡献者 | 评审者 | 顾问 | 征询对象 | 咨询了谁 | 征求意见',
      ru: 'Консультанты | Проконсультированы',
    },
    informed: {
      en: 'Informed | Informed parties | Who was informed | Who was told | Told | Notified',
      de: 'Informiert | Informierte | Wer wurde informiert | Benachrichtigt | Zur Kenntnis',
      fr: 'Informés | Informé | Personnes informées | Informées | Qui a été informé | Prévenus',
      es: 'Informados | Informado | A quién se informó | Informada | Informadas | Notificados',
      pt: 'Informados | Informado | Quem foi informado | Notificados | Comunicados',
      it: 'Informati | Informato | Chi è stato informato | Avvisati',
      nl: 'Geïnformeerd | Wie is geïnformeerd | Ingelicht',
      pl: 'Poinformowani | Poinformowano | Informowani | Kogo poinformowano | Powiadomieni',
      ja: '通知先 | 共有先 | 誰に知らせたか | 周知先',
      zh: '知情 | 知会 | 被通知者 | 知情人 | 通知了谁 | 抄送',
      ru: 'Проинформированы | Уведомлены',
    },
    owners: {
      en: 'Owner | Owners | Owned by | Owning team | Team | Responsible | Responsible team | Driver',
      de: 'Verantwortlich | Verantwortliche | Verantwortlicher | Zuständig',
      fr: 'Propriétaire | Propriétaires | Équipe | Responsable',
      es: 'Responsable | Propietario | Equipo',
      pt: 'Responsável | Time responsável | Equipe',
      it: 'Responsabile | Proprietario | Squadra',
      nl: 'Eigenaar | Verantwoordelijke | Verantwoordelijk',
      pl: 'Właściciel | Odpowiedzialny | Zespół',
      ja: '責任者 | 担当 | オーナー',
      zh: '负责人',
      ru: 'Владелец | Ответственный | Команда',
    },
    tags: {
      en: 'Tags | Tag | Categories | Category | Keywords | Labels | Topics | Area',
      de: 'Schlagwörter | Stichwörter | Kategorien',
      fr: 'Étiquettes | Mots-clés | Catégories',
      es: 'Etiquetas | Palabras clave | Categorías',
      pt: 'Etiquetas | Marcadores | Palavras-chave | Categorias',
      it: 'Etichette | Parole chiave | Categorie',
      nl: 'Labels | Trefwoorden | Categorieën',
      pl: 'Tagi | Słowa kluczowe | Etykiety | Kategorie',
      ja: 'タグ',
      zh: '标签',
      ru: 'Теги',
    },
    title: {
      en: 'Title | Decision title | ADR title | Headline | Heading | Subject',
      de: 'Titel | Überschrift | Betreff',
      fr: 'Titre | Intitulé | Objet',
      es: 'Título | Asunto',
      pt: 'Título | Assunto',
      it: 'Titolo | Oggetto',
      nl: 'Titel | Onderwerp',
      pl: 'Tytuł | Temat',
      ja: 'タイトル | 題名 | 件名',
      zh: '标题 | 標題 | 题目 | 主题',
      ru: 'Название | Заголовок',
    },
    number: {
      en: 'Number | ADR number | ADR ID | ID | ADR | Record number | Decision number | Decision ID | Identifier | No',
      de: 'Nummer | Nr.',
      fr: 'Numéro',
      es: 'Número',
      pt: 'Número',
      it: 'Numero',
      nl: 'Nummer',
      pl: 'Numer | Nr',
      ja: '番号',
      zh: '编号',
      ru: 'Номер',
    },
    governs: {
      en: `Governs | Governed code | Governed paths | Governed files | Applies to | Applicable to | Affects | Affected code | Affected paths | Affected files |
        Affected areas | Affected modules | Affected packages | Affected components | Affected services | Affected systems | Affected repositories |
        Affected folders | Affected directories | Components affected | Services affected | Files affected | Impacted components | Impacted services |
        Impacted modules | Impacted files | Impacted code | Impacted areas | Impacted systems | Impacts | Affected | Impacted | Covers | Covered code |
        Covered paths | Where it applies | Where this applies | Related code | Related files | Code references | Code refs | Implementation files |
        Target paths | Targets | Touches | Enforced in | Enforced by | Applies | Holds for | Valid for | Binding for`,
      de: 'Gilt für | Regelt | Betrifft | Betroffener Code | Betroffene Dateien | Betroffene Pfade | Betroffene Module | Anwendbar auf | Geltung | Betroffene Komponenten | Betroffene Dienste | Betroffene Services | Betroffene Systeme | Betroffene Bereiche | Betroffene Ordner | Gültig für | Anwendung auf | Anzuwenden auf | Bindend für | Verbindlich für',
      fr: 'S’applique à | Régit | Concerne | Code concerné | Fichiers concernés | Chemins concernés | Applicable à | Modules concernés | Composants concernés | Services concernés | Systèmes concernés | Composants impactés | Services impactés | Concerné | Valable pour | S’applique aux | S’applique au | Affecte | Impacte',
      es: 'Se aplica a | Aplica a | Rige | Afecta a | Código afectado | Archivos afectados | Rutas afectadas | Aplicable a | Módulos afectados | Componentes afectados | Servicios afectados | Sistemas afectados | Carpetas afectadas | Aplicable | Afecta | Válido para | Se aplica',
      pt: 'Aplica-se a | Aplica se a | Rege | Afeta | Código afetado | Arquivos afetados | Ficheiros afetados | Caminhos afetados | Aplicável a | Módulos afetados | Componentes afetados | Serviços afetados | Sistemas afetados | Pastas afetadas | Aplica-se aos | Aplica-se às | Aplica-se ao | Aplicável | Válido para | Afecta',
      it: 'Si applica a | Regola | Riguarda | Codice interessato | File interessati | Percorsi interessati | Applicabile a | Moduli interessati | Componenti interessati | Servizi interessati | Sistemi interessati | Si applica | Si applica ai | Si applica alle | Valido per | Vale per | Tocca',
      nl: 'Is van toepassing op | Van toepassing op | Geldt voor | Regelt | Betreft | Betrokken code | Betrokken bestanden | Betrokken paden | Betrokken modules | Betrokken componenten | Betrokken diensten | Betrokken services | Betrokken systemen | Geldig voor | Raakt | Toepasbaar op',
      pl: 'Dotyczy | Stosuje się do | Ma zastosowanie do | Reguluje | Kod objęty | Objęte pliki | Objęte ścieżki | Obowiązuje dla | Objęte moduły | Objęte komponenty | Objęte usługi | Dotknięte komponenty | Obowiązuje w | Wpływa na',
      ja: '適用先 | 適用対象 | 対象コード | 対象ファイル | 対象パス | 影響ファイル | 影響するコード | 対象 | 影響範囲 | 対象サービス | 対象コンポーネント | 影響を受けるコンポーネント | 適用箇所 | 適用',
      zh: '适用于 | 適用於 | 适用对象 | 管辖 | 影响的代码 | 受影响文件 | 受影响的文件 | 受影响路径 | 涉及代码 | 影响范围 | 影響範圍 | 受影响的组件 | 受影响组件 | 受影响的服务 | 受影响服务 | 涉及模块 | 涉及服务 | 管辖范围 | 约束',
      ru: 'Применяется к | Распространяется на | Касается | Затронутый код | Затронутые файлы | Затронутые компоненты | Затронутые сервисы',
    },
    scope: {
      en: 'Scope | Scopes | Decision scope | Scope of the decision | Scope of this decision | Area of application | Applicability | Paths | Code paths | Files | Globs | Modules | In scope | Scope and impact | Blast radius | Scope of application | Reach',
      de: 'Geltungsbereich | Anwendungsbereich | Gültigkeitsbereich | Umfang | Im Geltungsbereich | Wirkungsbereich | Reichweite | Bereich | Wirkbereich',
      fr: 'Portée | Périmètre | Champ d’application | Domaine d’application | Dans le périmètre | Périmètre d’application | Périmètre de la décision',
      es: 'Alcance | Ámbito | Ámbito de aplicación | Dentro del alcance | Campo de aplicación | Radio de impacto',
      pt: 'Escopo | Âmbito | Âmbito de aplicação | Abrangência | Dentro do escopo | Campo de aplicação | Raio de impacto',
      it: 'Ambito | Ambito di applicazione | Portata | Campo di applicazione | Perimetro',
      nl: 'Reikwijdte | Toepassingsgebied | Bereik | Impactgebied',
      pl: 'Zakres | Zakres obowiązywania | Zakres stosowania | Zakres oddziaływania | Zasięg',
      ja: '適用範囲 | 対象範囲 | スコープ | 範囲 | 影響領域',
      zh: '适用范围 | 適用範圍 | 范围 | 範圍 | 作用域 | 作用范围 | 作用範圍',
      ru: 'Область применения | Область действия | Охват',
    },
  },
};

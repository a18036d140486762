import type { Words } from '../word-table.ts';

/** Words before what a decision is expressly not for. */
export const OUTSIDE_WORDS: Words = {
  en: 'Out of scope | Not in scope | Outside of scope | Exclude | Exclusions | Excludes | Ignore | Ignores | Ignored | Excluding | Excluded | Except | Except for | Exceptions | Not affected | Does not apply to | Not applicable to | But not',
  de: 'Nicht im Geltungsbereich | Außerhalb | Ausgenommen | Ausgeschlossen | Außer | Gilt nicht für | Nicht betroffen | Ausnahmen',
  fr: 'Hors périmètre | Hors portée | Hors du périmètre | Exclut | Exclure | Exclus | Sauf | À l’exception de | Ne s’applique pas à | Exceptions',
  es: 'Fuera de alcance | Fuera del alcance | Excluye | Excluir | Exclusiones | Excepto | Salvo | No se aplica a | Excepciones',
  pt: 'Fora de escopo | Fora do escopo | Fora do âmbito | Exclui | Excluir | Exclusões | Exceto | Não se aplica a | Exceções',
  it: 'Fuori ambito | Escluso | Esclude | Tranne | Eccetto | Non si applica a | Eccezioni',
  nl: 'Buiten bereik | Buiten scope | Behalve | Uitgezonderd | Niet van toepassing op | Uitzonderingen',
  pl: 'Poza zakresem | Z wyjątkiem | Oprócz | Wyłączone | Nie dotyczy | Wyjątki',
  ja: '対象外 | 適用外 | 除外',
  zh: '不适用于 | 不适用 | 范围外 | 除外 | 排除',
  ru: 'Вне области | Кроме | За исключением | Не применяется к | Не распространяется на',
};

/** What code and systems are made of; as a heading or a label such a word names what a decision may be for. */
export const CODE_WORDS: Words = {
  en: 'Code | Source code | Codebase | Code base | Source file | Source files | File | Files | Folder | Folders | Directory | Directories | Path | Paths | Glob | Globs | Module | Modules | Submodule | Submodules | Package | Packages | Library | Libraries | Component | Components | Service | Services | Microservice | Microservices | System | Systems | Subsystem | Subsystems | Application | Applications | App | Apps | Repository | Repositories | Repo | Repos | Crate | Crates | Workspace | Workspaces',
  de: 'Code | Quellcode | Quelltext | Codebasis | Quelldatei | Quelldateien | Datei | Dateien | Ordner | Verzeichnis | Verzeichnisse | Pfad | Pfade | Dateipfade | Modul | Module | Paket | Pakete | Bibliothek | Bibliotheken | Komponente | Komponenten | Baustein | Bausteine | Dienst | Dienste | Service | Services | Microservice | Microservices | System | Systeme | Teilsysteme | Anwendung | Anwendungen | Applikation | Applikationen | Repository | Repositories | Repos | Codebereich | Codebereiche | Codestelle | Codestellen',
  fr: 'Code | Code source | Base de code | Fichier | Fichiers | Fichiers sources | Dossier | Dossiers | Répertoire | Répertoires | Chemin | Chemins | Module | Modules | Paquet | Paquets | Paquetage | Paquetages | Bibliothèque | Bibliothèques | Composant | Composants | Service | Services | Microservice | Microservices | Système | Systèmes | Sous-systèmes | Application | Applications | Dépôt | Dépôts',
  es: 'Código | Código fuente | Base de código | Archivo | Archivos | Fichero | Ficheros | Carpeta | Carpetas | Directorio | Directorios | Ruta | Rutas | Módulo | Módulos | Paquete | Paquetes | Biblioteca | Bibliotecas | Librería | Librerías | Componente | Componentes | Servicio | Servicios | Microservicio | Microservicios | Sistema | Sistemas | Subsistemas | Aplicación | Aplicaciones | Repositorio | Repositorios',
  pt: 'Código | Código-fonte | Base de código | Arquivo | Arquivos | Ficheiro | Ficheiros | Pasta | Pastas | Diretório | Diretórios | Directório | Directórios | Diretoria | Diretorias | Caminho | Caminhos | Módulo | Módulos | Pacote | Pacotes | Biblioteca | Bibliotecas | Componente | Componentes | Serviço | Serviços | Microsserviço | Microsserviços | Microserviços | Sistema | Sistemas | Subsistemas | Aplicação | Aplicações | Aplicativo | Aplicativos | Repositório | Repositórios',
  it: 'Codice | Codice sorgente | Codebase | File | File sorgente | Cartella | Cartelle | Directory | Percorso | Percorsi | Modulo | Moduli | Pacchetto | Pacchetti | Libreria | Librerie | Componente | Componenti | Servizio | Servizi | Microservizio | Microservizi | Sistema | Sistemi | Sottosistemi | Applicazione | Applicazioni | Repository | Repo',
  nl: 'Code | Broncode | Codebase | Bestand | Bestanden | Bronbestanden | Map | Mappen | Folders | Directory | Directories | Pad | Paden | Module | Modules | Pakket | Pakketten | Packages | Bibliotheek | Bibliotheken | Component | Componenten | Dienst | Diensten | Service | Services | Microservice | Microservices | Systeem | Systemen | Deelsystemen | Applicatie | Applicaties | Toepassingen | Repository | Repositories | Repositories | Repos',
  pl: 'Kod | Kodu | Kod źródłowy | Kodu źródłowego | Baza kodu | Plik | Pliki | Plików | Pliki źródłowe | Katalog | Katalogi | Katalogów | Folder | Foldery | Folderów | Ścieżka | Ścieżki | Ścieżek | Moduł | Moduły | Modułów | Pakiet | Pakiety | Pakietów | Biblioteka | Biblioteki | Komponent | Komponenty | Komponentów | Usługa | Usługi | Usług | Serwis | Serwisy | Serwisów | Mikroserwisy | Mikrousługi | System | Systemy | Systemów | Aplikacja | Aplikacje | Aplikacji | Repozytorium | Repozytoria | Repozytoriów',
  ja: 'コード | ソースコード | ソース | コードベース | ソースファイル | ファイル | フォルダ | フォルダー | ディレクトリ | ディレクトリー | パス | モジュール | パッケージ | ライブラリ | コンポーネント | サービス | マイクロサービス | システム | サブシステム | アプリケーション | アプリ | リポジトリ',
  zh: '代码 | 代碼 | 程式碼 | 源代码 | 源码 | 代码库 | 源文件 | 文件 | 檔案 | 文件夹 | 資料夾 | 目录 | 目錄 | 路径 | 路徑 | 模块 | 模塊 | 模組 | 包 | 软件包 | 库 | 组件 | 組件 | 元件 | 服务 | 服務 | 微服务 | 系统 | 系統 | 子系统 | 应用 | 應用 | 应用程序 | 仓库 | 代码仓库',
  ru: 'Код | Кода | Исходный код | Исходного кода | Файл | Файлы | Файлов | Папка | Папки | Каталог | Каталоги | Директория | Директории | Путь | Пути | Модуль | Модули | Модулей | Пакет | Пакеты | Библиотеки | Компонент | Компоненты | Компонентов | Сервис | Сервисы | Сервисов | Служба | Службы | Микросервисы | Система | Системы | Приложение | Приложения | Репозиторий | Репозитории',
};

/** Words that say of code, or of parts of it, that a decision concerns them: `affected`, `governed by`. */
export const CONCERN_WORDS: Words = {
  en: 'Affected | Affects | Affecting | Impacted | Impacts | Governed | Governs | Governing | Covered | Covers | Touched | Touches | Concerned | Involved | Relevant | Related | Target | Targeted | Targets | In scope | Applicable | Applies | Changed | Modified | Key | Owned | Bound | Constrained | Enforced | Implementing | Implements | Linked',
  de: 'Betroffen | Betroffene | Betroffener | Betroffenes | Betroffenen | Betrifft | Geregelte | Geregelter | Regelt | Berührte | Berührter | Erfasste | Erfasster | Relevante | Relevanter | Relevantes | Zugehörige | Zugehöriger | Beteiligte | Beteiligter | Zielmodule | Geänderte | Geänderter | Gilt | Beeinflusste | Verknüpfte',
  fr: 'Affecté | Affectée | Affectés | Affectées | Impacté | Impactée | Impactés | Impactées | Concerné | Concernée | Concernés | Concernées | Régi | Régis | Régies | Couvert | Couverts | Couvertes | Touché | Touchés | Touchées | Visé | Visés | Visées | Lié | Liés | Liées | Impliqué | Impliqués | Impliquées | Pertinent | Pertinents | Modifié | Modifiés | Cible | Cibles',
  es: 'Afectado | Afectada | Afectados | Afectadas | Impactado | Impactada | Impactados | Impactadas | Implicado | Implicada | Implicados | Implicadas | Involucrado | Involucrados | Involucradas | Cubierto | Cubiertos | Cubiertas | Regido | Regidos | Regidas | Relacionado | Relacionados | Relacionadas | Relevante | Relevantes | Modificado | Modificados | Modificadas | Objetivo',
  pt: 'Afetado | Afetada | Afetados | Afetadas | Afectado | Afectada | Afectados | Afectadas | Impactado | Impactada | Impactados | Impactadas | Envolvido | Envolvida | Envolvidos | Envolvidas | Abrangido | Abrangida | Abrangidos | Abrangidas | Coberto | Cobertos | Cobertas | Regido | Regidos | Regidas | Relacionado | Relacionados | Relacionadas | Relevante | Relevantes | Alterado | Alterados | Alteradas | Alvo',
  it: 'Interessato | Interessata | Interessati | Interessate | Coinvolto | Coinvolta | Coinvolti | Coinvolte | Impattato | Impattata | Impattati | Impattate | Toccato | Toccati | Toccate | Coperto | Coperti | Coperte | Regolato | Regolati | Regolate | Correlato | Correlati | Correlate | Rilevante | Rilevanti | Modificato | Modificati | Modificate',
  nl: 'Getroffen | Betrokken | Geraakte | Geraakt | Beïnvloede | Beïnvloed | Gewijzigde | Relevante | Gerelateerde | Gedekte | Onderworpen | Bijbehorende',
  pl: 'Dotknięty | Dotknięta | Dotknięte | Dotyczące | Objęty | Objęta | Objęte | Objęte zmianą | Objęte decyzją | Powiązany | Powiązane | Istotne | Zmieniony | Zmienione | Zmieniane | Związane',
  ja: '影響 | 影響を受ける | 影響する | 影響のある | 影響対象の | 対象 | 対象の | 対象となる | 適用 | 適用される | 適用対象の | 関連 | 関連する | 関係する | 該当 | 該当する | 変更 | 変更する',
  zh: '受影响 | 受影响的 | 影响 | 影响的 | 受影響 | 受影響的 | 影響 | 影響的 | 涉及 | 涉及的 | 相关 | 相关的 | 相關 | 相關的 | 适用 | 适用的 | 適用 | 適用的 | 管辖 | 管辖的 | 覆盖 | 覆盖的 | 关联 | 关联的 | 目标 | 改动 | 改动的',
  ru: 'Затронутый | Затронутая | Затронутые | Затронутых | Затрагиваемый | Затрагиваемые | Связанный | Связанные | Охваченные | Соответствующие | Изменяемые | Изменённые',
};

/** Words that say where code is or how much of it, and those that join the others; alone they name nothing. */
export const PLACE_WORDS: Words = {
  en: 'Area | Areas | Part | Parts | Location | Locations | Place | Places | Root | Roots | Name | Names | List | Of | In | By | To | On | The | This | That | It | Is | Are | Our | Where | What | Which | Decision | Record | ADR | Scope',
  de: 'Bereich | Bereiche | Teil | Teile | Stelle | Stellen | Ort | Orte | Liste | Im | In | Von | Vom | Der | Die | Das | Des | Dieser | Diese | Für | Welche | Welcher | Entscheidung',
  fr: 'Zone | Zones | Partie | Parties | Emplacement | Emplacements | Liste | De | Du | Des | Dans | Par | Le | La | Les | L | Cette | Décision',
  es: 'Área | Áreas | Parte | Partes | Zona | Zonas | Ubicación | Ubicaciones | Lugar | Lista | De | Del | En | Por | El | La | Los | Las | Esta | Decisión',
  pt: 'Área | Áreas | Parte | Partes | Zona | Zonas | Localização | Local | Locais | Lista | De | Do | Da | Dos | Das | No | Na | Por | Pela | O | A | Os | As | Esta | Decisão',
  it: 'Area | Aree | Parte | Parti | Posizione | Elenco | Di | Del | Della | Dei | Delle | Nel | Dal | Dalla | Da | Il | La | I | Gli | Le | Questa | Decisione',
  nl: 'Gebied | Gebieden | Deel | Delen | Onderdeel | Onderdelen | Plek | Plekken | Locatie | Locaties | Lijst | In | Van | Door | De | Het | Dit | Deze | Besluit',
  pl: 'Obszar | Obszary | Część | Części | Lokalizacja | Miejsce | Miejsca | Lista | W | Przez | Tej | Tę | Decyzja | Decyzją | Decyzji | Zmianą',
  ja: '領域 | 箇所 | 部分 | 場所 | 範囲 | 一覧 | の | を | に | が | この | 決定',
  zh: '区域 | 區域 | 部分 | 位置 | 范围 | 範圍 | 列表 | 清单 | 的 | 本 | 此 | 决策 | 决定',
  ru: 'Область | Области | Часть | Части | Место | Места | Список | В | Этим | Решения | Решением',
};

/** Words just before a name that say it is not meant. */
export const NEGATING_WORDS: Words = {
  en: 'Not | Without | Other than | Apart from | Aside from | Minus',
  de: 'Nicht | Ohne | Abgesehen von | Kein | Keine',
  fr: 'Pas | Sans | Hormis | En dehors de',
  es: 'No a | No al | No en | No para | No por | Sin | Aparte de',
  pt: 'Não | Sem | À exceção de | Fora de',
  it: 'Non | Senza | A parte',
  nl: 'Niet | Zonder | Met uitzondering van',
  pl: 'Nie | Bez | Poza | Z wyłączeniem',
  ja: '-',
  zh: '不包括 | 不含 | 不包含 | 而非 | 不是 | 除了',
  ru: 'Не | Без | Помимо',
};

/** Words behind such a one that take it back: "not only". */
export const MERE_WORDS: Words = {
  en: 'Only | Just | Merely',
  de: 'Nur | Bloß | Allein',
  fr: 'Seulement | Uniquement | Que',
  es: 'Sólo | Solo | Solamente | Únicamente',
  pt: 'Só | Apenas | Somente',
  it: 'Solo | Soltanto | Solamente',
  nl: 'Alleen | Slechts',
  pl: 'Tylko | Wyłącznie',
  ja: '-',
  zh: '仅 | 只',
  ru: 'Только',
};

/** Words behind a name that say it is not meant, in languages that put them there. */
export const EXCLUDED_BEHIND: Words = {
  en: '-',
  de: '-',
  fr: '-',
  es: '-',
  pt: '-',
  it: '-',
  nl: '-',
  pl: '-',
  ja: 'を除く | を除き | は除く | を除いた | 以外 | は対象外 | は含まない | を含まない | は適用外',
  zh: '除外 | 以外 | 之外 | 不在内 | 不适用 | 不包括在内',
};

/** Words of a cell that say of its row that the head of the column holds for it. */
export const YES_WORDS: Words = {
  en: 'Yes | Y | True | X',
  de: 'Ja | J',
  fr: 'Oui',
  es: 'Sí',
  pt: 'Sim',
  it: 'Sì',
  nl: 'Ja',
  pl: 'Tak',
  ja: 'はい | 有 | あり | 対象',
  zh: '是 | 有',
  ru: 'Да',
};

/** Words of a cell that say of its row that the head of the column does not hold for it. */
export const NO_WORDS: Words = {
  en: 'No | N | False | None | Not affected | Unaffected',
  de: 'Nein | N | Keine',
  fr: 'Non',
  es: 'No',
  pt: 'Não',
  it: 'No',
  nl: 'Nee | Neen',
  pl: 'Nie',
  ja: 'いいえ | 無 | なし | 対象外',
  zh: '否 | 无 | 不',
  ru: 'Нет',
};

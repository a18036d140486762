import type { WordTable } from '../word-table.ts';

/** A section of a postmortem that is read as prose alone. */
export type PostmortemSection = 'lessons' | 'response' | 'people' | 'related';

/** Headings that a postmortem usually has beside its parts: known, and nothing to take out of them. */
export const POSTMORTEM_SECTIONS: WordTable<PostmortemSection> = {
  subject: 'postmortem section',
  fields: {
    lessons: {
      en: 'Lessons learned | Lessons | Learnings | Lesson learned | What we learned | What did we learn | Takeaways | Key takeaways | Retrospective | Discussion | Analysis | Reflections | Conclusion | Conclusions',
      de: 'Erkenntnisse | Lehren | Gelernte Lektionen | Was wir gelernt haben | Lessons Learned | Auswertung | Analyse | Fazit',
      fr: 'Leçons apprises | Enseignements | Leçons | Ce que nous avons appris | Retour d’expérience | Leçons tirées | Analyse | Bilan',
      es: 'Lecciones aprendidas | Lecciones | Aprendizajes | Qué aprendimos | Conclusiones | Análisis',
      pt: 'Lições aprendidas | Lições | Aprendizados | O que aprendemos | Conclusões | Análise | Aprendizagens',
      it: 'Lezioni apprese | Lezioni | Cosa abbiamo imparato | Lezioni imparate | Conclusioni | Analisi',
      nl: 'Geleerde lessen | Lessen | Leerpunten | Wat we hebben geleerd | Wat hebben we geleerd | Conclusies | Analyse',
      pl: 'Wnioski | Czego się nauczyliśmy | Lekcje | Wyciągnięte wnioski | Analiza',
      ja: '学んだこと | 教訓 | 得られた教訓 | 振り返り | 学び | ふりかえり | 分析',
      zh: '经验教训 | 教训 | 总结与反思 | 反思 | 复盘 | 复盘总结 | 经验 | 分析',
      ru: 'Извлечённые уроки | Уроки | Выводы | Чему мы научились | Анализ',
    },
    response: {
      en: 'Response | Incident response | Mitigation | Recovery | Fix | Workaround | How it was fixed | Remedial actions taken | Stakeholder communication | Communication | Communications | Detection and response | How we responded | How we detected it | Monitoring | Diagnosis | Investigation | Alerting | Resolution and recovery | Immediate actions',
      de: 'Reaktion | Behebung | Wiederherstellung | Entschärfung | Kommunikation | Fehlersuche | Untersuchung | Sofortmaßnahmen | Lösung',
      fr: 'Réponse | Réaction | Atténuation | Rétablissement | Communication | Correction | Investigation | Remédiation | Actions immédiates',
      es: 'Respuesta | Mitigación | Recuperación | Comunicación | Investigación | Solución | Acciones inmediatas',
      pt: 'Resposta | Mitigação | Recuperação | Comunicação | Investigação | Solução | Ações imediatas',
      it: 'Risposta | Mitigazione | Ripristino | Comunicazione | Indagine | Soluzione | Azioni immediate',
      nl: 'Reactie | Respons | Mitigatie | Herstel | Communicatie | Onderzoek',
      pl: 'Reakcja | Łagodzenie skutków | Przywracanie | Komunikacja | Dochodzenie | Naprawa',
      ja: '対応 | 対応内容 | 暫定対応 | 緩和 | 復旧対応 | コミュニケーション | 調査 | 対処',
      zh: '响应 | 应对 | 缓解 | 缓解措施 | 沟通 | 处理 | 调查 | 应急处理 | 处理措施',
      ru: 'Реагирование | Смягчение | Восстановление | Коммуникация | Расследование',
    },
    people: {
      en: 'Participants | Attendees | Authors | Author | Responders | People | People involved | Roles | Incident commander | Incident lead | Incident roles | Teams involved | Contributors | Reviewers | Facilitator | Incident team',
      de: 'Beteiligte | Teilnehmer | Autoren | Autor | Rollen | Einsatzleitung | Verfasser',
      fr: 'Participants | Auteurs | Auteur | Intervenants | Rôles | Équipes impliquées',
      es: 'Participantes | Autores | Autor | Personas involucradas | Roles | Equipos involucrados',
      pt: 'Participantes | Autores | Autor | Pessoas envolvidas | Papéis | Equipes envolvidas',
      it: 'Partecipanti | Autori | Autore | Persone coinvolte | Ruoli',
      nl: 'Deelnemers | Auteurs | Auteur | Betrokkenen | Rollen',
      pl: 'Uczestnicy | Autorzy | Autor | Osoby zaangażowane | Role',
      ja: '参加者 | 作成者 | 対応者 | 関係者 | 担当者一覧 | 執筆者',
      zh: '参与者 | 作者 | 参与人 | 相关人员 | 处理人 | 参与人员',
      ru: 'Участники | Авторы | Автор | Роли',
    },
    related: {
      en: 'References | Related | Related incidents | Related issues | Related links | Links | See also | Glossary | Appendix | Supporting information | Additional information | More information | Resources | Attachments | Further reading | Metrics | Graphs | Notes | Data | Tags | Playbooks | Runbooks | Documentation | Table of contents | Contents | Other information | Evidence | Backlog check | Recurrence',
      de: 'Verweise | Siehe auch | Links | Anhang | Glossar | Weitere Informationen | Quellen | Notizen | Verwandte Vorfälle',
      fr: 'Références | Liens | Voir aussi | Annexes | Annexe | Glossaire | Informations complémentaires | Notes | Incidents liés',
      es: 'Referencias | Enlaces | Véase también | Ver también | Anexos | Anexo | Glosario | Notas | Incidentes relacionados',
      pt: 'Referências | Links | Veja também | Ver também | Anexos | Anexo | Glossário | Notas | Incidentes relacionados',
      it: 'Riferimenti | Collegamenti | Vedi anche | Allegati | Appendice | Glossario | Note | Incidenti correlati',
      nl: 'Verwijzingen | Links | Zie ook | Bijlagen | Bijlage | Begrippenlijst | Notities | Gerelateerde incidenten',
      pl: 'Odnośniki | Linki | Zobacz też | Załączniki | Słowniczek | Notatki | Powiązane incydenty | Źródła',
      ja: '参考 | 関連リンク | 参考資料 | 付録 | 用語集 | 補足 | 備考 | 関連資料 | 関連インシデント | 参考情報 | 補足情報',
      zh: '参考 | 相关链接 | 参考资料 | 附录 | 术语 | 备注 | 补充信息 | 相关事件 | 附件 | 相关文档',
      ru: 'Ссылки | См. также | Приложение | Примечания | Связанные инциденты',
    },
  },
};

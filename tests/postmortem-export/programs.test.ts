import { expect, test } from 'vitest';
import { readIncidentExport } from '../../src/core/kinds/postmortem/exports/read-export.ts';

type Written = [program: string, text: string, said: string[], times?: Record<string, string>];

/** What programs export, as each of them writes it, with the clock, zone and words of its events, and the times of the incident. */
const PROGRAMS: Written[] = [
  [
    'opsgenie-timeline',
    '{"data":{"timelineEntries":[{"id":"1","group":"lifecycle","type":"IncidentCreated","eventTime":"2026-02-06T10:05:00.123Z","title":{"type":"standard","content":"Incident created"},"actor":{"name":"System","type":"system"}},{"id":"2","type":"UserMessage","eventTime":"2026-02-06T10:15:00Z","description":{"name":"x","content":"Failing over to replica"},"actor":{"name":"Ada Byron","type":"user"}}],"createdAt":"2026-02-06T10:05:00Z","impactStartDate":"2026-02-06T10:00:00Z","impactEndDate":"2026-02-06T10:45:00Z","priority":"P2"}}',
    ['10:05 UTC Incident created', '10:15 UTC Failing over to replica'],
    { started: '10:00', mitigated: '10:45' },
  ],
  [
    'opsgenie-notes',
    '{"data":[{"note":"Alert acknowledged","owner":"ada@example.com","createdAt":1770372300000,"offset":"1770372300000_1"},{"note":"Pool grown","owner":"bob@example.com","createdAt":1770373500123}]}',
    ['10:05 UTC Alert acknowledged', '10:25 UTC Pool grown'],
  ],
  [
    'statuspage',
    '{"incident":{"id":"x","name":"Checkout slow","status":"postmortem","impact":"major","started_at":"2026-02-06T02:00:00.000-08:00","created_at":"2026-02-06T02:05:00.000-08:00","monitoring_at":"2026-02-06T02:40:00.000-08:00","resolved_at":"2026-02-06T02:45:00.000-08:00","incident_updates":[{"status":"investigating","body":"We look at it.","created_at":"2026-02-06T02:06:00.000-08:00","display_at":"2026-02-06T02:05:00.000-08:00","affected_components":[{"name":"API","old_status":"operational","new_status":"degraded"}]},{"status":"resolved","body":"All is well.","display_at":"2026-02-06T02:45:00.000-08:00","created_at":"2026-02-06T02:46:00.000-08:00"}]}}',
    ['10:05 UTC We look at it.', '10:45 UTC All is well.'],
    { started: '10:00', resolved: '10:45' },
  ],
  [
    'rootly',
    '{"data":[{"id":"1","type":"incident_events","attributes":{"event":"<p>Latency rises &amp; errors</p>","kind":"event","occurred_at":"2026-02-06T10:00:00.000-00:00","created_at":"2026-02-06T10:10:00Z","visibility":"internal"}},{"id":"2","type":"incident_events","attributes":{"event":"Ada restarted the pool","occurred_at":"2026-02-06T10:30:00.000+00:00"}}]}',
    ['10:00 UTC Latency rises & errors', '10:30 UTC Ada restarted the pool'],
  ],
  [
    'firehydrant',
    '{"data":[{"id":"1","type":"start","occurred_at":"2026-02-06T10:05:00.000Z","data":{"current_milestone":"started"},"author":{"name":"Ada Byron"}},{"type":"chat_message","occurred_at":"2026-02-06T10:15:00Z","data":{"body":"Restarting the pool"},"author":{"name":"Bo Pace"}},{"type":"note","occurred_at":"2026-02-06T10:20:00Z","data":{"note":{"body":"Pool was full"}}},{"type":"milestone_change","occurred_at":"2026-02-06T10:45:00Z","data":{"milestone":"resolved"}}],"milestones":[{"type":"detected","occurred_at":"2026-02-06T10:05:00Z"},{"type":"mitigated","occurred_at":"2026-02-06T10:40:00Z"},{"type":"resolved","occurred_at":"2026-02-06T10:45:00Z"}]}',
    ['10:05 UTC started', '10:15 UTC Restarting the pool', '10:20 UTC Pool was full', '10:45 UTC resolved'],
    { started: '10:05', detected: '10:05', mitigated: '10:40', resolved: '10:45' },
  ],
  [
    'teams-graph',
    '{"value":[{"id":"1","messageType":"message","createdDateTime":"2026-02-06T10:06:12.123Z","from":{"user":{"displayName":"Ada Byron"}},"body":{"contentType":"html","content":"<div>Checkout is slow&nbsp;again, <at id=\\"0\\">Bo Pace</at> looks<br>at it</div>"}},{"messageType":"systemEventMessage","createdDateTime":"2026-02-06T10:07:00Z","body":{"content":"<systemEventMessage/>"}},{"messageType":"message","createdDateTime":"2026-02-06T10:30:00Z","from":{"application":{"displayName":"CI"}},"body":{"contentType":"text","content":"Deploy 42 done"}}]}',
    ['10:06 UTC Checkout is slow again, somebody looks at it', '10:30 UTC Deploy 42 done'],
  ],
  [
    'discord',
    '{"guild":{"name":"Ops"},"channel":{"name":"incident"},"messages":[{"id":"1","type":"Default","timestamp":"2026-02-06T11:05:12.345+01:00","timestampEdited":null,"content":"Checkout is slow","author":{"id":"1","name":"ada","nickname":"Ada Byron","isBot":false},"attachments":[],"reactions":[{"emoji":{"name":"x"},"count":2}]},{"type":"GuildMemberJoin","timestamp":"2026-02-06T11:06:00+01:00","content":"Joined the server.","author":{"name":"bob"}},{"type":"Reply","timestamp":"2026-02-06T11:45:00+01:00","content":"<@1> fine again <:tada:123456>","author":{"name":"bob"}}]}',
    ['10:05 UTC Checkout is slow', '10:45 UTC somebody fine again :tada:'],
  ],
  [
    'mattermost',
    '{"order":["b","a"],"posts":{"a":{"id":"a","create_at":1770372300000,"update_at":1770372300000,"user_id":"u1","message":"Checkout is slow @bob","type":""},"b":{"id":"b","create_at":1770374700000,"user_id":"u2","message":"Fine again","type":""},"c":{"id":"c","create_at":1770372310000,"message":"bob joined the channel.","type":"system_join_channel"}}}',
    ['10:05 UTC Checkout is slow @bob', '10:45 UTC Fine again'],
  ],
  [
    'mattermost-jsonl',
    '{"type":"version","version":1}\n{"type":"post","post":{"team":"shop","channel":"ops","user":"ada","message":"Checkout is slow","create_at":1770372300000,"replies":[{"user":"bob","message":"Looking","create_at":1770372360000}]}}\n{"type":"post","post":{"team":"shop","channel":"ops","user":"bob","message":"Fine","create_at":1770374700000}}\n',
    ['10:05 UTC Checkout is slow', '10:06 UTC Looking', '10:45 UTC Fine'],
  ],
  [
    'zulip',
    '{"messages":[{"id":1,"sender_full_name":"Ada Byron","timestamp":1770372300,"content":"<p>Slow</p>","subject":"checkout"},{"id":2,"sender_full_name":"Bo","timestamp":1770374700,"content":"<p>Fine</p>","subject":"checkout"}]}',
    ['10:05 UTC Slow', '10:45 UTC Fine'],
  ],
  [
    'telegram',
    '{"name":"Ops","type":"private_group","messages":[{"id":1,"type":"message","date":"2026-02-06T10:05:00","date_unixtime":"1770372300","from":"Ada Byron","text":"Slow"},{"id":2,"type":"message","date":"2026-02-06T10:45:00","date_unixtime":"1770374700","from":"Bob","text":["see ",{"type":"link","text":"https://x.example"}," fine"]},{"id":3,"type":"service","date":"2026-02-06T10:46:00","date_unixtime":"1770374760","action":"pin_message","text":""}]}',
    ['10:05 UTC Slow', '10:45 UTC see https://x.example fine'],
  ],
  [
    'google-chat',
    '{"messages":[{"creator":{"name":"Ada Byron","email":"a@x"},"created_date":"Friday, February 6, 2026 at 10:05:12 AM UTC","text":"Slow","topic_id":"x"},{"creator":{"name":"Bo"},"created_date":"Friday, February 6, 2026 at 10:45:00 AM UTC","text":"Fine"}]}',
    ['10:05 UTC Slow', '10:45 UTC Fine'],
  ],
  [
    'pagerduty-notes',
    '{"incident":{"created_at":"2026-02-06T10:05:00Z","resolved_at":"2026-02-06T10:45:00Z","urgency":"high","title":"Checkout slow"},"notes":[{"id":"1","content":"Pool is full","created_at":"2026-02-06T11:10:00+01:00","user":{"summary":"Ada Byron"}}]}',
    ['10:10 UTC Pool is full'],
    { resolved: '10:45' },
  ],
  [
    'pd-csv',
    'id,incident_number,event_type,created_on,description\nX,1,trigger,2026-02-06T10:05:00Z,"Latency, high"\nX,1,acknowledge,2026-02-06T10:06:00Z,Acked\n',
    ['10:05 UTC trigger: Latency, high', '10:06 UTC acknowledge: Acked'],
  ],
  [
    'csv-odd',
    '# exported by tool\n\nWhen (UTC+1);Who;What happened;Link\n06.02.2026 11:05;Ada Byron;Alarm;x\n06.02.2026 11:45;Ada Byron;Ende;y\n',
    ['10:05 UTC Alarm', '10:45 UTC Ende'],
  ],
  [
    'csv-datadog',
    'timestamp,type,author.name,content.message\n2026-02-06T10:05:00.000Z,message,Ada,Latency high\n2026-02-06T10:45:00.000Z,status_change,Bo,State changed to resolved\n',
    ['10:05 UTC Latency high', '10:45 UTC State changed to resolved'],
  ],
  [
    'csv-epoch',
    '"Date/Time (Local)","Author","Message"\n"Feb 6, 2026 10:05 AM CET","Ada","Slow"\n"Feb 6, 2026 10:45 AM CET","Bo","Fine"\n',
    ['10:05 CET Slow', '10:45 CET Fine'],
  ],
  [
    'apache',
    '[06/Feb/2026:10:05:01 +0100] pool exhausted\n[06/Feb/2026:10:45:00 +0100] ok\n',
    ['09:05 UTC pool exhausted', '09:45 UTC ok'],
  ],
  [
    'md-list',
    '* **10:05 UTC** - alert fires\n* **10:45 UTC** - fine\n',
    ['10:05 UTC alert fires', '10:45 UTC fine'],
  ],
  [
    'md-table',
    '| Time (UTC) | What |\n|---|---|\n| 2026-02-06 10:05 | alert fires |\n| 2026-02-06 10:45 | fine |\n',
    ['10:05 UTC alert fires', '10:45 UTC fine'],
  ],
  ['zulu', '1005Z alert fires\n1045Z fine\n', ['10:05 UTC alert fires', '10:45 UTC fine']],
  [
    'discord-copy',
    'ada — 02/06/2026 10:05 AM\nslow\nbob — 02/06/2026 10:45 AM\nfine\n',
    ['10:05 - slow', '10:45 - fine'],
  ],
  [
    'incident.io-csv',
    'Timestamp,Item type,Title,Description,Actor\n"2026-02-06 10:05:00 +0000 UTC",status_update,Investigating,We look,Ada Byron\n"2026-02-06 10:45:00 +0000 UTC",status_update,Closed,All well,Bo Pace\n',
    ['10:05 UTC Investigating: We look', '10:45 UTC Closed: All well'],
  ],
];

test.each(PROGRAMS)('the export of %s is read whole, in its zone', (_, text, said, times = {}) => {
  const found = readIncidentExport(text, '2026-02-06');
  expect(
    found?.events.map(({ time, text: words }) => `${time.value.slice(11)} ${time.zone ?? '-'} ${words}`),
  ).toEqual(said);
  expect(
    Object.fromEntries(
      Object.entries(found?.times ?? {}).map(([name, { value }]) => [name, value.slice(11)]),
    ),
  ).toEqual(times);
});

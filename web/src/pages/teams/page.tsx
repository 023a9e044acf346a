import { rawId } from '../../data/ids.ts'
import { nodesOf } from '../../data/nodes.ts'
import { useQuery } from '../../data/query.ts'
import type { TeamKind } from '../../data/schema.gen.ts'
import { usePageTitle } from '../../shell/title.ts'
import { useAddress } from '../../ui/address.ts'
import { Chip, type Tone } from '../../ui/badges.tsx'
import { Empty, ListState, PageHead } from '../../ui/parts.tsx'
import { Pager } from '../../ui/pager.tsx'
import { FilterBar, SearchBox } from '../../ui/search-box.tsx'
import { words } from '../../words/all.ts'
import { bilingual } from '../../words/bilingual.ts'
import { language, nameOf } from '../../words/language.ts'
import { minutesText } from '../../words/time.ts'
import { qualificationWord } from '../plans/cards.tsx'
import { TeamsQuery, type TeamFields } from './teams.gen.ts'

const KINDS: TeamKind[] = ['medical_rescue', 'epidemiology', 'disinfection', 'laboratory', 'community']
const TONES: Record<TeamFields['status'], Tone> = { ready: 'good', limited: 'wait', not_ready: 'bad' }

/** The roster: which teams there are, whether they can go, and where they are now. */
export function TeamsPage() {
  const address = useAddress()
  const w = words.value
  const kind = KINDS.find((one) => one === address.get('kind'))
  const search = address.get('q')
  usePageTitle(w.teams.title)
  const answer = useQuery(TeamsQuery, { ...address.listVariables(), ...(kind && { kind }) }, (event) =>
    event.event.startsWith('dispatch.'),
  )
  const teams = nodesOf(answer.data?.teams)
  return (
    <>
      <PageHead title={w.teams.title} />
      <div class="toolbar">
        <FilterBar
          label={w.teams.kind}
          value={kind ?? ''}
          choices={[
            { value: '', text: w.common.all },
            ...KINDS.map((value) => ({ value, text: w.enums.teamKind[value] })),
          ]}
          href={(value) => address.hrefWith({ kind: value || null, after: null, before: null })}
        />
        <SearchBox label={w.teams.search} value={search} onSearch={address.search} />
      </div>
      <ListState query={answer} empty={teams.length === 0}>
        <Empty>{kind || search ? w.teams.nothingFound : w.teams.empty}</Empty>
      </ListState>
      <ul class="card-grid">
        {teams.map((team) => (
          <TeamCard key={team.id} team={team} />
        ))}
      </ul>
      <Pager page={answer.data?.teams.pageInfo} address={address.hrefWith} />
    </>
  )
}

function TeamCard({ team }: { team: TeamFields }) {
  const w = words.value
  const leader = team.members.find(({ role }) => role === 'leader')
  return (
    <li class="card">
      <p class="above">
        {w.enums.teamKind[team.kind]} · {w.enums.teamLevel[team.level]}
      </p>
      <h2>{nameOf(team)}</h2>
      <p>
        <Chip tone={TONES[team.status]}>{w.enums.teamStatus[team.status]}</Chip>{' '}
        <span class="soft">{bilingual(team.statusReason, language.value)}</span>
      </p>
      {team.activeCall && (
        <p class="on-call">
          {w.teams.onCall}{' '}
          <a href={`/incidents/${rawId(team.activeCall.incident.id)}#dispatch`}>
            {team.activeCall.incident.title}
          </a>{' '}
          <Chip tone="move">{w.enums.call[team.activeCall.status]}</Chip>
        </p>
      )}
      <p class="row-meta">
        <span>
          {w.teams.leader}: {leader ? nameOf(leader.person) : w.teams.noLeader} {leader?.person.phone}
        </span>
        <span>{w.teams.members(team.members.length)}</span>
        <span>{w.teams.muster(minutesText(team.musterMinutes, language.value))}</span>
        <span>{nameOf(team.organization)}</span>
        {team.qualifications.length > 0 && (
          <span>{team.qualifications.map(qualificationWord).join(' · ')}</span>
        )}
      </p>
    </li>
  )
}

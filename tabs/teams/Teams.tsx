import { Badge, Button, makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useState, type ReactElement } from 'react'
import type { OrganisationView, TeamRow } from '../../src/contract/organisation.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { IntroductionViews } from '../introductions/IntroductionViews.js'
import { Banner } from '../ui/Banner.js'
import { SEARCHED } from '../ui/list/LiveSearch.js'
import { NARROW, useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemView } from '../ui/ProblemView.js'
import { SearchField } from '../ui/SearchField.js'
import { To } from '../ui/To.js'
import { Waiting } from '../ui/Waiting.js'
import { MoveTeams } from './MoveTeams.js'
import { TeamForm } from './TeamForm.js'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  new: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginLeft: 'auto',
    [NARROW]: { marginLeft: 0, width: '100%', '> button': { flexGrow: 1, minHeight: '44px' } },
  },
  search: { width: '260px', maxWidth: '100%' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '4px 16px',
    padding: '12px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  what: { flexGrow: 1, flexBasis: '240px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
})

function Line({ team }: { team: TeamRow }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { id, name, area, reportTags, members, myRole, isMain, isOwnerless } = team
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <div className={look.row}>
          <To to={`/teams/${id}`} className={styles.name}>
            {name}
          </To>
          {isMain && (
            <Badge appearance="tint" color="brand">
              {t('organisation.teams.main')}
            </Badge>
          )}
        </div>
        <div className={look.subtle}>
          {[area?.name ?? t('organisation.teams.noArea'), ...reportTags].join(' · ')}
        </div>
        {isOwnerless && <div>{t('organisation.teams.ownerless')}</div>}
      </div>
      <div>
        {myRole && <div>{t('organisation.teams.iAm', { role: t(`organisation.role.${myRole}`) })}</div>}
        {members !== null && (
          <div className={look.subtle}>{t('organisation.teams.members', { count: members })}</div>
        )}
      </div>
    </li>
  )
}

const carries = (team: TeamRow, words: string): boolean => {
  const said = [team.name, team.area?.name ?? '', ...team.reportTags].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}

function List({ view }: { view: OrganisationView }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [words, setWords] = useState('')
  const found = view.teams.filter((team) => carries(team, words.trim()))
  const ownerless = view.teams.filter(({ isOwnerless }) => isOwnerless).length
  return (
    <>
      {ownerless > 0 && (
        <Banner icon={<WarningRegular />}>
          {t('organisation.teams.ownerlessAll', { count: ownerless })}
        </Banner>
      )}
      {view.teams.length > 5 && (
        <SearchField
          label={t('organisation.teams.search')}
          words={words}
          change={setWords}
          controls={SEARCHED}
          className={styles.search}
        />
      )}
      <div className={look.card} id={SEARCHED}>
        {found.length === 0 && (
          <div role="status">
            {t(view.teams.length === 0 ? 'organisation.teams.none' : 'organisation.teams.noneFound')}
          </div>
        )}
        <ul className={look.list}>
          {found.map((team) => (
            <Line key={team.id} team={team} />
          ))}
        </ul>
      </div>
    </>
  )
}

type FormProps = { view: OrganisationView; open: 'new' | 'move' | null; close: () => void }

const Form = ({ view, open, close }: FormProps): ReactElement =>
  open === 'move' ? <MoveTeams {...{ view, close }} /> : <TeamForm {...{ view, close }} team={null} />

/** "Introduktion": the teams in which people are introduced, as far as the reader sees them. */
export function Teams(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [open, setOpen] = useState<'new' | 'move' | null>(null)
  const close = (): void => setOpen(null)
  const { data: view, error, refetch } = useAsk('organisation.read', {})
  if (error && !view) return <ProblemView problem={error} retry={() => void refetch()} level={1} />
  return (
    <div className={look.stack}>
      <div className={styles.head}>
        <div>
          <PageTitle title={t('organisation.view.teams')} />
          <div className={look.subtle}>{t('organisation.teams.intro')}</div>
        </div>
        <div className={styles.new}>
          {view?.rights.setAreas && view.teams.length > 1 && view.leaves.length > 0 && (
            <Button onClick={() => setOpen('move')}>{t('organisation.teams.several')}</Button>
          )}
          {view?.rights.createTeam && (
            <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpen('new')}>
              {t('organisation.teams.new')}
            </Button>
          )}
        </div>
      </div>
      <IntroductionViews shown="teams" />
      {view ? <List view={view} /> : <Waiting rows={6} titled={false} />}
      <Modal open={open !== null} close={close}>
        {view ? <Form {...{ view, open, close }} /> : null}
      </Modal>
    </div>
  )
}

import { Badge, Button, makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useState, type ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import type { TemplateRow } from '../../src/contract/introductionTemplate.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { IntroductionViews } from '../introductions/IntroductionViews.js'
import { SEARCHED } from '../ui/list/LiveSearch.js'
import { NARROW, useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemView } from '../ui/ProblemView.js'
import { SearchField } from '../ui/SearchField.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'
import { Waiting } from '../ui/Waiting.js'
import { DeleteTemplate, MakeTemplate } from './TemplateForms.js'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  new: { marginLeft: 'auto', [NARROW]: { marginLeft: 0, width: '100%', minHeight: '44px' } },
  search: { width: '260px', maxWidth: '100%' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '8px 16px',
    padding: '12px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  what: { flexGrow: 1, flexBasis: '280px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
})

type Opened = { what: 'new' | 'copy' | 'delete'; row: TemplateRow | null }
type Open = (opened: Opened) => void

export const addressOf = ({ id, starter }: Pick<TemplateRow, 'id' | 'starter'>): string =>
  `/templates/${id ?? starter ?? ''}`

function Line({ row, open }: { row: TemplateRow; open: Open }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { name, description, level, isMine, owner, team, role, tasks, rights } = row
  const facts = [
    t('templates.tasks', { count: tasks }),
    role && t('templates.forRole', { role: role.name }),
    team && t('templates.ofTeam', { team: team.name }),
    !isMine && owner && t('templates.by', { name: owner.name }),
  ]
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <div className={look.row}>
          <To to={addressOf(row)} className={styles.name}>
            {name}
          </To>
          {isMine && level === 'shared' && (
            <Badge appearance="tint" color="brand">
              {t('templates.isShared')}
            </Badge>
          )}
        </div>
        <div className={look.subtle}>{facts.filter(Boolean).join(' · ')}</div>
        {description && <div>{description}</div>}
      </div>
      <div className={look.row}>
        {rights.copy && (
          <Button aria-label={t('templates.copyOf', { name })} onClick={() => open({ what: 'copy', row })}>
            {t('templates.copy')}
          </Button>
        )}
        {rights.delete && (
          <Button
            aria-label={t('templates.deleteOf', { name })}
            onClick={() => open({ what: 'delete', row })}
          >
            {t('templates.delete')}
          </Button>
        )}
      </div>
    </li>
  )
}

const carries = ({ name, description, role, team }: TemplateRow, words: string): boolean => {
  const said = [name, description, role?.name, team?.name].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}

const GROUPS = ['mine', 'shared', 'system'] as const
const groupOf = ({ level, isMine }: TemplateRow): (typeof GROUPS)[number] => {
  if (level === 'system') return 'system'
  return isMine ? 'mine' : 'shared'
}

type ListProps = { view: Reply<'introductionTemplates.list'>; open: Open }

function List({ view, open }: ListProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [words, setWords] = useState('')
  const found = view.templates.filter((row) => carries(row, words.trim()))
  const isSearched = words.trim() !== ''
  const empty = {
    mine: view.canCreate ? t('templates.noMine') : null,
    shared: t('templates.noneShared'),
    system: null,
  }
  return (
    <>
      <SearchField
        label={t('templates.search')}
        words={words}
        change={setWords}
        controls={SEARCHED}
        className={styles.search}
      />
      <div id={SEARCHED} className={look.stack}>
        {found.length === 0 && (
          <div role="status" className={look.card}>
            {t('templates.none')}
          </div>
        )}
        {GROUPS.map((group) => {
          const rows = found.filter((row) => groupOf(row) === group)
          if (rows.length === 0 && (isSearched || empty[group] === null)) return null
          return (
            <Section key={group} className={look.card} title={t(`templates.group.${group}`)}>
              {rows.length === 0 && <div className={look.subtle}>{empty[group]}</div>}
              <ul className={look.list}>
                {rows.map((row) => (
                  <Line key={addressOf(row)} row={row} open={open} />
                ))}
              </ul>
            </Section>
          )
        })}
      </div>
    </>
  )
}

type FormProps = { opened: Opened; teams: Reply<'introductionTemplates.list'>['teams']; close: () => void }

function OpenedForm({ opened: { what, row }, teams, close }: FormProps): ReactElement {
  if (what !== 'delete' || !row?.id) return <MakeTemplate from={row} teams={teams} close={close} />
  const { id, name, version } = row
  return <DeleteTemplate template={{ id, name, version }} close={close} />
}

/** "Skabeloner": own ones, those shared with the reader, and those that come with the product. */
export function Templates(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [opened, setOpened] = useState<Opened | null>(null)
  const {
    data: view,
    error,
    refetch,
  } = useAsk('introductionTemplates.list', { query: { language: t.language } })
  const close = (): void => setOpened(null)
  if (error && !view) return <ProblemView problem={error} retry={() => void refetch()} level={1} />
  return (
    <div className={look.stack}>
      <div className={styles.head}>
        <div>
          <PageTitle title={t('templates.title')} />
          <div className={look.subtle}>{t('templates.intro')}</div>
        </div>
        {view?.canCreate && (
          <Button
            className={styles.new}
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => setOpened({ what: 'new', row: null })}
          >
            {t('templates.new')}
          </Button>
        )}
      </div>
      <IntroductionViews shown="templates" />
      {view ? <List view={view} open={setOpened} /> : <Waiting rows={6} titled={false} />}
      <Modal open={opened !== null} close={close}>
        {opened && <OpenedForm opened={opened} teams={view?.teams ?? []} close={close} />}
      </Modal>
    </div>
  )
}

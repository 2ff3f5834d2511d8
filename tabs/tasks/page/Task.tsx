import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import { useLocation, useParams } from 'react-router'
import type { TaskDetail } from '../../../src/contract/task.js'
import { formatList } from '../../../src/i18n/format.js'
import { useAsk } from '../../api/queries.js'
import { Answered } from '../../ui/Answered.js'
import { Back } from '../../ui/Back.js'
import { NARROW, useLook, WIDE } from '../../ui/look.js'
import { PageTitle } from '../../ui/PageTitle.js'
import { Conflicts } from './Conflicts.js'
import { DeleteLocal } from './DeleteLocal.js'
import { useEditing, type Editing } from './editing.js'
import { Files } from './Files.js'
import { ExportTask } from './ExportTask.js'
import { OutOfSight } from './OutOfSight.js'
import { History } from './History.js'
import { LocalBadge } from './LocalBadge.js'
import { LocalTasks } from './LocalTasks.js'
import { Notes } from './Notes.js'
import { OwnWords } from './OwnWords.js'
import { Places } from './Places.js'
import { Lines, Prose } from './Prose.js'
import { Questions } from './Questions.js'
import { Recommended } from './Recommended.js'
import { Related } from './Related.js'
import { SaveBar } from './SaveBar.js'
import { useStatusChange } from './statusChange.js'
import { Summary } from './Summary.js'
import { Thread } from './Thread.js'
import { To } from '../../ui/To.js'
import { Unsaved } from '../../ui/Unsaved.js'
import { useT } from '../../host/reader.js'
import { useUnsaved } from '../../ui/useUnsaved.js'

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    [WIDE]: {
      gridTemplateColumns: 'minmax(0, 1fr) 360px',
      gridTemplateRows: 'auto 1fr',
      alignItems: 'start',
    },
  },
  texts: { display: 'flex', flexDirection: 'column', gap: '28px' },
  // Beside both the texts and the messages, and between them for those who hear the page.
  beside: {
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
    [WIDE]: { gridColumn: 2, gridRow: '1 / 3' },
  },
  /** What is pressed and written in is as large as a finger. */
  page: {
    [NARROW]: {
      '& .fui-Button, & .fui-Input, & .fui-Combobox': { minHeight: '44px' },
      '& .fui-Select, & .fui-Select__select': { minHeight: '44px', height: '44px' },
    },
  },
})

type Props = { task: TaskDetail; edit: Editing }

/** The headings KLIK has that say nothing here, in one line. */
function Empty({ names }: { names: readonly string[] }): ReactElement | null {
  const t = useT()
  const look = useLook()
  if (names.length === 0) return null
  return <p className={look.subtle}>{t('taskPage.empty', { names: formatList(t.language, names) })}</p>
}

/** The words of KOMBIT, or of the municipality on its own task, under KLIK's headings and in KLIK's order. */
function Texts({ task, edit }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const parts = ['goal', 'description', 'method', 'result', 'qualityCriteria'] as const
  return (
    <div className={mergeClasses(look.card, styles.texts)}>
      {task.kind === 'LOCAL' ? (
        <OwnWords task={task} edit={edit} />
      ) : (
        parts
          .filter((part) => task[part]?.trim())
          .map((part) => <Prose key={part} title={t(`tab.task.${part}`)} text={task[part]} />)
      )}
      {task.extra.map(({ heading, text }) => (
        <Prose key={heading} title={heading} text={text} />
      ))}
      {task.kind === 'KLIK' && (
        <Empty names={parts.filter((part) => !task[part]?.trim()).map((part) => t(`tab.task.${part}`))} />
      )}
    </div>
  )
}

/** The lists of KOMBIT's beside the texts. */
const OF_KOMBIT = [
  'recommendedResponsible',
  'recommendedExecutor',
  'prerequisites',
  'closelyRelated',
  'externalAttachments',
] as const

function Beside({ task, edit }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const isOfKombit = task.kind === 'KLIK'
  return (
    <div className={mergeClasses(look.card, styles.beside)}>
      {isOfKombit && (
        <>
          <Recommended
            title={t('tab.task.recommendedResponsible')}
            part="responsible"
            task={task}
            edit={edit}
          />
          <Recommended title={t('tab.task.recommendedExecutor')} part="executor" task={task} edit={edit} />
        </>
      )}
      <History entries={task.history} imported={task.imported} />
      <Notes task={task} edit={edit} />
      {isOfKombit && (
        <>
          <Related title={t('tab.task.prerequisites')} tasks={task.prerequisites} />
          <Related title={t('tab.task.closelyRelated')} tasks={task.closelyRelated} />
        </>
      )}
      <Places task={task} />
      {isOfKombit && <Lines title={t('tab.task.externalAttachments')} lines={task.externalAttachments} />}
      {isOfKombit && (
        <Empty
          names={OF_KOMBIT.filter((part) => task[part].length === 0).map((part) => t(`tab.task.${part}`))}
        />
      )}
    </div>
  )
}

function Head({ task, free }: { task: TaskDetail; free: () => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { number, templateNumber, kind, parent, rights } = task
  const id = templateNumber
    ? t('tab.task.numbers', { number, templateNumber })
    : t('tab.list.number', { number })
  return (
    <div className={styles.head}>
      <PageTitle title={task.title} />
      <div className={look.row}>
        <span className={look.subtle}>
          {t('tab.task.id')}: {id}
        </span>
        {kind === 'LOCAL' && <LocalBadge />}
        <ExportTask taskId={task.id} />
      </div>
      {parent && (
        <div>
          {t('taskPage.under')} <To to={`/tasks/${parent.id}`}>{parent.title}</To>
        </div>
      )}
      <div className={look.row}>
        {kind === 'LOCAL' && rights.createLocal && <DeleteLocal task={task} free={free} />}
      </div>
    </div>
  )
}

function Page({ task, handedOver }: { task: TaskDetail; handedOver: () => void }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  const edit = useEditing(task, handedOver)
  const change = useStatusChange(task)
  const { leaving, free } = useUnsaved(edit.changed.length > 0)
  return (
    <div className={mergeClasses(look.stack, styles.page)}>
      <Head task={task} free={free} />
      <Conflicts task={task} edit={edit} />
      <Summary task={task} edit={edit} change={change} />
      <div className={styles.body}>
        <Texts task={task} edit={edit} />
        <Beside task={task} edit={edit} />
        <div className={look.stack}>
          <div className={look.card}>
            <Files task={task} />
          </div>
          <LocalTasks task={task} />
          <div className={look.card}>
            <Thread task={task} />
          </div>
        </div>
      </div>
      <SaveBar edit={edit} />
      <Questions task={task} edit={edit} change={change} />
      <Unsaved leaving={leaving} />
    </div>
  )
}

/** One task, whole. */
export function Task(): ReactElement {
  const t = useT()
  const look = useLook()
  const { taskId = '' } = useParams()
  const { state } = useLocation() as { state: { list?: unknown } | null }
  const [gone, setGone] = useState<{ id: string; title: string } | null>(null)
  const isGone = gone?.id === taskId
  const query = useAsk('tasks.read', { params: { taskId } }, { enabled: !isGone })
  const list = typeof state?.list === 'string' ? state.list : ''
  return (
    <div className={look.stack}>
      <Back to={`/tasks${list}`}>{t('tab.nav.tasks')}</Back>
      {isGone ? (
        <OutOfSight title={gone.title} />
      ) : (
        <Answered query={query} rows={8}>
          {(task) => (
            <Page key={task.id} task={task} handedOver={() => setGone({ id: task.id, title: task.title })} />
          )}
        </Answered>
      )}
    </div>
  )
}

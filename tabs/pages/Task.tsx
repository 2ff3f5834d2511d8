import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLocation, useParams } from 'react-router'
import type { TaskDetail } from '../../src/contract/task.js'
import { useAsk } from '../asking.js'
import { Answered } from '../components/Answered.js'
import { Back } from '../components/Back.js'
import { useLook, WIDE } from '../components/look.js'
import { PageTitle } from '../components/PageTitle.js'
import { Files } from '../components/task/Files.js'
import { History } from '../components/task/History.js'
import { Places } from '../components/task/Places.js'
import { Recommended } from '../components/task/Recommended.js'
import { Lines, Prose } from '../components/task/Prose.js'
import { Summary } from '../components/task/Summary.js'
import { Thread } from '../components/task/Thread.js'
import { useT } from '../reader.js'

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
})

/** The words of KOMBIT, under KLIK's headings and in KLIK's order. */
function Texts({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const lock = task.kind === 'LOCAL' ? 'klik' : 'kombit'
  const parts = (['goal', 'description', 'method', 'result', 'qualityCriteria'] as const).filter(
    (part) => task[part] || part === 'goal',
  )
  return (
    <div className={mergeClasses(look.card, styles.texts)}>
      {parts.map((part) => (
        <Prose key={part} title={t(`tab.task.${part}`)} lock={lock} text={task[part]} />
      ))}
      {task.extra.map(({ heading, text }) => (
        <Prose key={heading} title={heading} lock={lock} text={text} />
      ))}
    </div>
  )
}

function Beside({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { prerequisites, closelyRelated, externalAttachments, internalNotes } = task
  return (
    <div className={mergeClasses(look.card, styles.beside)}>
      <Recommended title={t('tab.task.recommendedResponsible')} roles={task.recommendedResponsible} />
      <Recommended title={t('tab.task.recommendedExecutor')} roles={task.recommendedExecutor} />
      <History entries={task.history} />
      {internalNotes !== null && (
        <Prose title={t('tab.task.internalNotes')} lock="klik" text={internalNotes} />
      )}
      <Lines title={t('tab.task.prerequisites')} lines={prerequisites.map(({ title }) => title)} />
      <Lines title={t('tab.task.closelyRelated')} lines={closelyRelated.map(({ title }) => title)} />
      <Places task={task} />
      <Lines title={t('tab.task.externalAttachments')} lines={externalAttachments} />
    </div>
  )
}

function Page({ task }: { task: TaskDetail }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { number, templateNumber, kind } = task
  const id = templateNumber
    ? t('tab.task.numbers', { number, templateNumber })
    : t('tab.task.number', { number })
  return (
    <>
      <div className={styles.head}>
        <PageTitle title={task.title} />
        <div className={look.subtle}>
          {t('tab.task.id')}: {id}
          {kind === 'LOCAL' && ` · ${t('tab.task.localOnly')}`}
        </div>
      </div>
      <Summary task={task} />
      <div className={styles.body}>
        <Texts task={task} />
        <Beside task={task} />
        <div className={mergeClasses(look.card, styles.texts)}>
          <Files task={task} />
          <Thread messages={task.messages} />
        </div>
      </div>
    </>
  )
}

/** One task, whole. */
export function Task(): ReactElement {
  const t = useT()
  const look = useLook()
  const { taskId = '' } = useParams()
  const { state } = useLocation() as { state: { list?: unknown } | null }
  const query = useAsk('tasks.read', { params: { taskId } })
  const list = typeof state?.list === 'string' ? state.list : ''
  return (
    <div className={look.stack}>
      <Back to={`/tasks${list}`}>{t('tab.nav.tasks')}</Back>
      <Answered query={query} rows={8}>
        {(task) => <Page key={task.id} task={task} />}
      </Answered>
    </div>
  )
}

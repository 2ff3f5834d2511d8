import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useState, type ReactElement } from 'react'
import type { TaskDetail } from '../../../src/contract/task.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { MarkerWord } from '../Marker.js'
import { Modal } from '../../ui/Modal.js'
import { Section } from '../../ui/Section.js'
import { To } from '../../ui/To.js'
import { NewLocal } from './NewLocal.js'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: '4px 16px',
    padding: '10px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
    ':first-child': { paddingTop: '4px' },
    ':last-child': { paddingBottom: 0 },
  },
  title: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  part: { minWidth: '110px' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
})

function Lines({ tasks }: { tasks: TaskDetail['localTasks'] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <ul className={look.list}>
      {tasks.map(({ id, title, number, marker, status, executor }) => (
        <li key={id} className={styles.line}>
          <div className={styles.title}>
            <To to={`/tasks/${id}`}>{title}</To>
            <div className={look.subtle}>{t('tab.list.number', { number })}</div>
          </div>
          <div className={styles.part}>
            <MarkerWord marker={marker} />
            {status !== 'COMPLETED' && <div className={look.subtle}>{t(`status.${status}`)}</div>}
          </div>
          <div className={styles.part}>
            <div className={look.label}>{t('tab.field.executor')}</div>
            {executor?.name ?? t('tab.filter.nobody')}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The municipality's own tasks under this one, which nobody else is told of. */
export function LocalTasks({ task }: { task: TaskDetail }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [isMaking, setMaking] = useState(false)
  const { kind, localTasks, rights } = task
  if (kind === 'LOCAL') return null
  if (localTasks.length === 0 && !rights.createLocal) return null
  const close = (): void => setMaking(false)
  return (
    <div className={look.card}>
      <Section
        title={t('taskPage.localTasks')}
        beside={
          rights.createLocal ? (
            <Button icon={<AddRegular />} onClick={() => setMaking(true)}>
              {t('taskPage.addLocal')}
            </Button>
          ) : undefined
        }
      >
        {localTasks.length === 0 ? (
          <p className={mergeClasses(styles.none)}>{t('taskPage.noLocal')}</p>
        ) : (
          <Lines tasks={localTasks} />
        )}
      </Section>
      <Modal open={isMaking} close={close} mustAnswer>
        <NewLocal parent={task} close={close} />
      </Modal>
    </div>
  )
}

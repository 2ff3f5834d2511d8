import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import { useId, useState, type ReactElement } from 'react'
import { useAsk } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { Modal } from '../../ui/Modal.js'
import { problemText } from '../../ui/ProblemView.js'
import { SearchField } from '../../ui/SearchField.js'
import type { Assigning, Work } from './work.js'

const useStyles = makeStyles({
  list: { maxHeight: 'min(360px, 45vh)', overflowY: 'auto', marginTop: '12px' },
  person: { width: '100%', justifyContent: 'flex-start', textAlign: 'left', minHeight: '44px' },
  place: { marginLeft: '8px' },
})

const ID_OF = { responsible: 'responsibleId', executor: 'executorId' } as const

type Props = { assigning: Assigning; work: Work }

/** A press on a name is the whole of it. */
function Choosing({ assigning: { tasks, as }, work }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const listId = useId()
  const [words, setWords] = useState('')
  const { data, error } = useAsk('tasks.assignableTo', { query: { task: tasks.map(({ id }) => id) } })
  const wanted = words.trim().toLowerCase()
  const people = data?.people.filter(({ name, title, department }) =>
    [name, title, department].some((one) => one?.toLowerCase().includes(wanted)),
  )
  const put = (id: string | null): void => {
    work.closeAssigning()
    work.change(tasks, { [ID_OF[as]]: id })
  }
  const empty = error ? problemText(t, error) : people ? t('taskWork.nobodyFits') : t('tab.state.loading')
  return (
    <DialogBody>
      <DialogTitle>{t(`taskWork.assignTitle.${as}`, { count: tasks.length })}</DialogTitle>
      <DialogContent>
        <SearchField label={t('taskWork.search')} words={words} change={setWords} controls={listId} />
        <ul id={listId} className={`${look.list} ${styles.list}`}>
          {people?.map(({ id, name, title, department }) => (
            <li key={id}>
              <Button appearance="subtle" className={styles.person} onClick={() => put(id)}>
                {name}
                <span className={`${look.subtle} ${styles.place}`}>
                  {[title, department].filter((part) => part !== null).join(' · ')}
                </span>
              </Button>
            </li>
          ))}
          {!people?.length && <li>{empty}</li>}
        </ul>
      </DialogContent>
      <DialogActions fluid>
        {tasks.some((task) => task[as]) && <Button onClick={() => put(null)}>{t('taskWork.nobody')}</Button>}
        <Button onClick={work.closeAssigning}>{t('tab.state.cancel')}</Button>
      </DialogActions>
    </DialogBody>
  )
}

/** Who is put on the tasks. */
export function AssignDialog({ work }: { work: Work }): ReactElement | null {
  const { assigning } = work
  return (
    <Modal open={assigning !== null} close={work.closeAssigning}>
      {assigning && <Choosing assigning={assigning} work={work} />}
    </Modal>
  )
}

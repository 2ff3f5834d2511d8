import { Button, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { useDeferredValue, useId, useState, type ReactElement } from 'react'
import type { IntroductionTaskView } from '../../../src/contract/introductionPlan.js'
import { useAsk } from '../../api/queries.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import { ProblemBanner } from '../../ui/ProblemBanner.js'
import { SearchField } from '../../ui/SearchField.js'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  chosen: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    overflowWrap: 'anywhere',
  },
  found: { maxHeight: 'min(260px, 35vh)', overflowY: 'auto' },
})

type KlikTask = NonNullable<IntroductionTaskView['klikTask']>

const FOUND_MAX = 10
const ANY = {
  ...{ project: [], phase: [], theme: [], marker: [], status: [], priority: [] },
  ...{ responsible: [], executor: [], municipality: [] },
}

function Search({ label, choose }: { label: string; choose: (task: KlikTask) => void }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const list = useId()
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const query = { ...ANY, words, sort: 'title', 'page[size]': FOUND_MAX }
  const { data, error } = useAsk('tasks.list', { query }, { keepsLast: true })
  return (
    <>
      <SearchField label={t('tab.list.search')} words={typed} change={setTyped} controls={list} />
      {error && <ProblemBanner problem={error} />}
      <div id={list}>
        <RadioGroup
          className={styles.found}
          aria-label={label}
          value=""
          onChange={(_, { value }) => {
            const found = data?.tasks.find(({ id }) => id === value)
            if (found) choose({ id: found.id, number: found.number, title: found.title })
          }}
        >
          {data?.tasks.map(({ id, number, title, project }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  <div>{`#${number} ${title}`}</div>
                  <div className={look.subtle}>{project.name}</div>
                </>
              }
            />
          ))}
        </RadioGroup>
        {data?.tasks.length === 0 && <div role="status">{t('introduction.form.klikTaskNone')}</div>}
      </div>
    </>
  )
}

type Props = {
  /** The one it points at as saved. */
  now: KlikTask | null
  /** Of the chosen one; empty for none. */
  id: string
  choose: (id: string) => void
}

/** The KLIK task it points at; what is done in one sets nothing done in the other. */
export function KlikTaskField({ now, id, choose }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [isOpen, setIsOpen] = useState(false)
  const [picked, setPicked] = useState<KlikTask | null>(null)
  const task = [picked, now].find((one) => one?.id === id)
  const label = t('introduction.form.klikTask')
  const pick = (found: KlikTask): void => {
    setPicked(found)
    choose(found.id)
  }
  return (
    <div className={styles.box} role="group" aria-label={label}>
      <div className={look.label}>{label}</div>
      <div className={look.subtle}>{t('introduction.form.klikTaskHint')}</div>
      {task && (
        <div className={styles.chosen}>
          <span>{`#${task.number} ${task.title}`}</span>
          <Button size="small" onClick={() => choose('')}>
            {t('introduction.form.klikTaskRemove')}
          </Button>
        </div>
      )}
      {!task && !isOpen && (
        <div>
          <Button size="small" onClick={() => setIsOpen(true)}>
            {t('introduction.form.klikTaskChoose')}
          </Button>
        </div>
      )}
      {!task && isOpen && <Search label={label} choose={pick} />}
    </div>
  )
}

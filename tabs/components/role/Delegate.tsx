import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { PersonOption } from '../../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { useDo } from '../../asking.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { PersonChoice } from './PersonChoice.js'
import { useRoleLearned } from './roleChange.js'
import { RoleProblem } from './RoleProblem.js'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  text: { margin: 0 },
  choices: { maxHeight: 'min(280px, 35vh)', overflowY: 'auto' },
})

/** The server takes no longer note. */
const NOTE_MAX = 500

/** "duty:0" or "task:" and its id. */
function whatOf(role: RoleDetail, chosen: string): { duty: string } | { taskId: string } | null {
  if (chosen.startsWith('task:')) return { taskId: chosen.slice('task:'.length) }
  const duty = role.duties[Number(chosen.slice('duty:'.length))]
  return chosen !== '' && duty ? { duty: duty.text } : null
}

type WhatProps = { role: RoleDetail; chosen: string; choose: (chosen: string) => void }

/** The role's duties in KOMBIT's words, and the open tasks the reader may change. */
function What({ role, chosen, choose }: WhatProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const tasks = role.tasks.filter(({ actions }) => actions.length > 0)
  if (role.duties.length + tasks.length === 0)
    return <p className={styles.text}>{t('office.delegation.nothing')}</p>
  return (
    <RadioGroup
      className={styles.choices}
      aria-label={t('office.delegation.what')}
      value={chosen}
      onChange={(_, { value }) => choose(value)}
    >
      {role.duties.map(({ text }, n) => (
        <Radio key={`duty:${n}`} value={`duty:${n}`} label={text} />
      ))}
      {tasks.map(({ id, number, title }) => (
        <Radio key={id} value={`task:${id}`} label={t('office.delegation.ofTask', { number, title })} />
      ))}
    </RadioGroup>
  )
}

type Props = { role: RoleDetail; mine: AssignmentView; close: () => void }

/** "Uddelegér": what, to whom, and a word to go with it. */
export function Delegate({ role, mine, close }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  const [chosen, setChosen] = useState('')
  const [person, setPerson] = useState<PersonOption | null>(null)
  const [note, setNote] = useState('')
  const [wasTried, setTried] = useState(false)
  const learned = useRoleLearned(role)
  const delegating = useDo('delegations.create', {
    learned: (reply) => {
      learned(reply, t('office.delegation.done', { name: person?.name ?? '' }))
      close()
    },
  })
  const what = whatOf(role, chosen)
  const send = (): void => {
    setTried(true)
    if (!what || !person) return
    const body = { ...what, personId: person.id, note: note.trim() }
    delegating.mutate({ params: { assignmentId: mine.id }, body })
  }
  return (
    <DialogBody>
      <DialogTitle>{t('office.delegation.titleOf', { role: role.title })}</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={styles.text}>{t('office.delegation.stays')}</p>
        <Field
          label={t('office.delegation.what')}
          required
          validationMessage={wasTried && !what ? t('office.delegation.whatError') : null}
        >
          <What role={role} chosen={chosen} choose={setChosen} />
        </Field>
        <Field
          label={t('office.delegation.whom')}
          required
          validationMessage={wasTried && !person ? t('office.delegation.whomError') : null}
        >
          <PersonChoice
            label={t('office.delegation.whom')}
            chosen={person?.id ?? null}
            choose={setPerson}
            hindrance={({ id }) => (id === mine.person.id ? t('tab.person.yourself') : null)}
          />
        </Field>
        <Field label={t('office.delegation.note')} hint={t('office.delegation.noteHint')}>
          <Textarea
            value={note}
            maxLength={NOTE_MAX}
            rows={2}
            resize="vertical"
            onChange={(_, { value }) => setNote(value)}
          />
        </Field>
        {delegating.error && <RoleProblem problem={delegating.error} />}
      </DialogContent>
      <DialogActions fluid>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        <Button appearance="primary" disabledFocusable={delegating.isPending} onClick={send}>
          {t('office.delegation.action.delegate')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

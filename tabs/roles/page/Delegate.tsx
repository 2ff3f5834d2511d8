import { NOTE_MAX } from '../../../src/domain/delegation.js'
import { Field, makeStyles, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { PersonOption } from '../../../src/contract/person.js'
import type { AssignmentView, RoleDetail } from '../../../src/contract/role.js'
import { useDo } from '../../api/queries.js'
import { roleName } from '../../../src/i18n/roleName.js'
import { useT } from '../../host/reader.js'
import { PersonChoice } from '../../ui/PersonChoice.js'
import { useRoleLearned } from './roleChange.js'
import { DialogFrame } from '../../ui/DialogFrame.js'
import { useSubmit } from '../../ui/useSubmit.js'

const useStyles = makeStyles({
  text: { margin: 0 },
  choices: { maxHeight: 'min(280px, 35vh)', overflowY: 'auto' },
})

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
  if (role.duties.length + tasks.length === 0) return <p className={styles.text}>{t('delegation.nothing')}</p>
  return (
    <RadioGroup
      className={styles.choices}
      aria-label={t('delegation.what')}
      value={chosen}
      onChange={(_, { value }) => choose(value)}
    >
      {role.duties.map(({ text }, n) => (
        <Radio key={`duty:${n}`} value={`duty:${n}`} label={text} />
      ))}
      {tasks.map(({ id, number, title }) => (
        <Radio key={id} value={`task:${id}`} label={t('delegation.ofTask', { number, title })} />
      ))}
    </RadioGroup>
  )
}

type Props = { role: RoleDetail; mine: AssignmentView; close: () => void }

/** "Uddelegér": what, to whom, and a word to go with it. */
export function Delegate({ role, mine, close }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const [chosen, setChosen] = useState('')
  const [person, setPerson] = useState<PersonOption | null>(null)
  const [note, setNote] = useState('')
  const learned = useRoleLearned(role)
  const delegating = useDo('delegations.create', {
    learned: (reply) => {
      learned(reply, t('delegation.done', { name: person?.name ?? '' }))
      close()
    },
  })
  const what = whatOf(role, chosen)
  const { wasTried, submit: send } = useSubmit(what !== null && person !== null, () => {
    if (!what || !person) return
    const body = { ...what, personId: person.id, note: note.trim() }
    delegating.mutate({ params: { assignmentId: mine.id }, body })
  })
  return (
    <DialogFrame
      title={t('delegation.titleOf', { role: roleName(t, role) })}
      cancel={close}
      act={send}
      actText={t('delegation.action.delegate')}
      isBusy={delegating.isPending}
      problem={delegating.error}
    >
      <p className={styles.text}>{t('delegation.stays')}</p>
      <Field
        label={t('delegation.what')}
        required
        validationMessage={wasTried && !what ? t('delegation.whatError') : null}
      >
        <What role={role} chosen={chosen} choose={setChosen} />
      </Field>
      <Field
        label={t('delegation.whom')}
        required
        validationMessage={wasTried && !person ? t('delegation.whomError') : null}
      >
        <PersonChoice
          label={t('delegation.whom')}
          chosen={person?.id ?? null}
          choose={setPerson}
          hindrance={({ id }) => (id === mine.person.id ? t('tab.person.yourself') : null)}
        />
      </Field>
      <Field label={t('delegation.note')} hint={t('delegation.noteHint')}>
        <Textarea
          value={note}
          maxLength={NOTE_MAX}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
    </DialogFrame>
  )
}

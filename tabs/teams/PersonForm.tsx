import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { MemberPerson } from '../../src/contract/organisation.js'
import { useAsk, useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemView } from '../ui/ProblemView.js'
import { useSubmit } from '../ui/useSubmit.js'
import { Waiting } from '../ui/Waiting.js'
import type { OfMember } from './MemberForms.js'

const useStyles = makeStyles({ text: { margin: 0 } })

const FIELDS = ['fullName', 'email', 'directPhone', 'mobilePhone'] as const
type Name = (typeof FIELDS)[number]
const TYPES = { fullName: 'text', email: 'email', directPhone: 'tel', mobilePhone: 'tel' } as const
const NEEDED: readonly Name[] = ['fullName', 'email']

type Draft = Record<Name, string>
const draftOf = (person: MemberPerson): Draft => ({
  fullName: person.fullName,
  email: person.email,
  directPhone: person.directPhone ?? '',
  mobilePhone: person.mobilePhone ?? '',
})

function Form({ person, member, close }: OfMember & { person: MemberPerson }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const notify = useNotify()
  const before = draftOf(person)
  const [draft, setDraft] = useState(before)
  const saving = useDo('members.editPerson', {
    learned() {
      notify({ text: t('organisation.done.saved') })
      close()
    },
  })
  const changed = FIELDS.filter((name) => draft[name].trim() !== before[name])
  const isMissing = (name: Name): boolean => NEEDED.includes(name) && draft[name].trim() === ''
  const { wasTried, submit } = useSubmit(!FIELDS.some(isMissing), () => {
    if (changed.length === 0) return close()
    const said = Object.fromEntries(changed.map((name) => [name, draft[name].trim()]))
    saving.mutate({ params: { memberId: member.id }, body: { version: person.version, ...said } })
  })
  return (
    <DialogFrame
      title={t('organisation.team.editPersonOf', { name: member.name })}
      cancel={close}
      form={submit}
      actText={t('organisation.form.save')}
      isBusy={saving.isPending}
      problem={saving.error}
    >
      {FIELDS.map((name) => {
        const lock = person.locked.find(({ field }) => field === name)
        return (
          <Field
            key={name}
            label={t(`person.change.${name}`)}
            required={NEEDED.includes(name)}
            hint={lock ? t(`organisation.form.locked.${lock.reason}`) : ''}
            validationMessage={wasTried && isMissing(name) ? t('organisation.form.needed') : null}
          >
            <Input
              type={TYPES[name]}
              value={draft[name]}
              maxLength={name === 'email' ? 300 : 200}
              readOnly={lock !== undefined}
              onChange={(_, { value }) => setDraft((now) => ({ ...now, [name]: value }))}
            />
          </Field>
        )
      })}
      <p className={styles.text}>{t('organisation.form.personText')}</p>
    </DialogFrame>
  )
}

/** "Ret oplysninger": name, address and numbers of a member. */
export function PersonForm(props: OfMember): ReactElement {
  const {
    data: person,
    error,
    refetch,
  } = useAsk('members.readPerson', {
    params: { memberId: props.member.id },
  })
  if (error && !person) return <ProblemView problem={error} retry={() => void refetch()} />
  return person ? <Form key={person.version} {...props} person={person} /> : <Waiting rows={4} />
}

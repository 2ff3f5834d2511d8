import { Field } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ResponsibleView } from '../../src/contract/introductionTemplate.js'
import { SLOTS } from '../../src/domain/introductionTemplate.js'
import { useT } from '../host/reader.js'
import { PersonChoice } from '../ui/PersonChoice.js'
import { Choose } from '../ui/list/Choose.js'

type Responsible = ResponsibleView | null
type Props = {
  responsible: Responsible
  roles: readonly { id: string; name: string }[]
  change: (responsible: Responsible) => void
  wasTried: boolean
}

/** A person or a role that has not been chosen yet. */
export const isUnchosen = (responsible: Responsible): boolean =>
  (responsible?.kind === 'person' && responsible.person === null) ||
  (responsible?.kind === 'role' && responsible.role === null)

const kindOf = (responsible: Responsible): string => {
  if (responsible === null) return 'nobody'
  return responsible.kind === 'slot' ? responsible.slot : responsible.kind
}

function responsibleOf(kind: string): Responsible {
  if (kind === 'person') return { kind, person: null }
  if (kind === 'role') return { kind, role: null }
  const slot = SLOTS.find((one) => one === kind)
  return slot ? { kind: 'slot', slot } : null
}

function RoleChoice({ responsible, roles, change, wasTried }: Props): ReactElement | null {
  const t = useT()
  if (responsible?.kind !== 'role') return null
  const isMissing = wasTried && responsible.role === null
  return (
    <Field validationMessage={isMissing ? t('templates.task.noRole') : null}>
      <Choose
        label={t('templates.task.roleLabel')}
        value={responsible.role?.id ?? ''}
        choices={[{ value: '', text: '–' }, ...roles.map(({ id, name }) => ({ value: id, text: name }))]}
        change={(id) => change({ kind: 'role', role: roles.find((role) => role.id === id) ?? null })}
      />
    </Field>
  )
}

/** Who does a task: by what they are to the introduction, a certain person, or whoever holds a role. */
export function ResponsibleField(props: Props): ReactElement {
  const { responsible, change, wasTried } = props
  const t = useT()
  const choices = [
    { value: 'nobody', text: t('templates.task.nobody') },
    ...SLOTS.map((slot) => ({ value: slot, text: t(`templates.task.slot.${slot}`) })),
    { value: 'role', text: t('templates.task.holder') },
    { value: 'person', text: t('templates.task.person') },
  ]
  return (
    <>
      <Choose
        label={t('templates.task.responsible')}
        value={kindOf(responsible)}
        choices={choices}
        change={(kind) => change(responsibleOf(kind))}
      />
      <RoleChoice {...props} />
      {responsible?.kind === 'person' && (
        <Field
          label={responsible.person?.name ?? t('templates.task.choosePerson')}
          validationMessage={wasTried && responsible.person === null ? t('templates.task.noPerson') : null}
        >
          <PersonChoice
            label={t('templates.task.choosePerson')}
            chosen={responsible.person?.id ?? null}
            choose={({ id, name }) => change({ kind: 'person', person: { id, name } })}
            hindrance={() => null}
          />
        </Field>
      )}
    </>
  )
}

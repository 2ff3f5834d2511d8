import { Field, Select } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { RoundsOfRole } from '../../src/contract/confirmation.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { useNotify } from '../ui/Notices.js'
import { DayField } from '../tasks/page/DayField.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { useSubmit } from '../ui/useSubmit.js'

type Props = { role: { id: string; title: string }; projects: RoundsOfRole['projects']; close: () => void }

/** Asks all holders of a role, in every municipality, whether it is still them. */
export function OpenRound({ role, projects, close }: Props): ReactElement {
  const t = useT()
  const notify = useNotify()
  const [dueOn, setDueOn] = useState('')
  const [projectId, setProject] = useState('')
  const { mutate, isPending, error } = useDo('rounds.open', {
    learned({ municipalities }) {
      close()
      notify({ text: t('confirmation.round.opened', { count: municipalities.length }) })
    },
  })
  const lacksProject = projects.length > 0 && projectId === ''
  const { wasTried, submit: send } = useSubmit(dueOn !== '' && !lacksProject, () =>
    mutate({ params: { roleId: role.id }, body: { dueOn, projectId: projectId || null } }),
  )
  return (
    <DialogFrame
      title={t('confirmation.round.title', { role: role.title })}
      cancel={close}
      act={send}
      actText={t('confirmation.round.send')}
      isBusy={isPending}
      problem={error}
    >
      <div>{t('confirmation.round.text')}</div>
      <Field
        label={t('confirmation.round.dueOn')}
        required
        validationMessage={wasTried && dueOn === '' ? t('confirmation.round.dueOnMissing') : null}
      >
        <DayField day={dueOn} change={setDueOn} />
      </Field>
      {projects.length > 0 && (
        <Field
          label={t('confirmation.round.project')}
          required
          hint={t('confirmation.round.projectHint')}
          validationMessage={wasTried && lacksProject ? t('confirmation.round.projectMissing') : null}
        >
          <Select value={projectId} onChange={(_, { value }) => setProject(value)}>
            <option value="" />
            {projects.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </DialogFrame>
  )
}

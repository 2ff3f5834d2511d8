import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  Select,
} from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { RoundsOfRole } from '../../../src/contract/confirmation.js'
import { useDo, useOutdate } from '../../asking.js'
import { useT } from '../../reader.js'
import { useLook } from '../look.js'
import { useNotify } from '../Notices.js'
import { RoleProblem } from '../role/RoleProblem.js'
import { DayField } from '../task/DayField.js'

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: '14px' } })

type Props = { role: { id: string; title: string }; projects: RoundsOfRole['projects']; close: () => void }

/** Asks all holders of a role, in every municipality, whether it is still them. */
export function OpenRound({ role, projects, close }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const outdate = useOutdate()
  const notify = useNotify()
  const [dueOn, setDueOn] = useState('')
  const [projectId, setProject] = useState('')
  const [wasTried, setTried] = useState(false)
  const { mutate, isPending, error } = useDo('rounds.open', {
    learned({ municipalities }) {
      close()
      outdate('rounds.ofRole', 'tasks.list')
      notify({ text: t('office.confirmation.round.opened', { count: municipalities.length }) })
    },
  })
  const lacksProject = projects.length > 0 && projectId === ''
  const send = (): void => {
    setTried(true)
    if (dueOn === '' || lacksProject) return
    mutate({ params: { roleId: role.id }, body: { dueOn, projectId: projectId || null } })
  }
  return (
    <DialogBody>
      <DialogTitle>{t('office.confirmation.round.title', { role: role.title })}</DialogTitle>
      <DialogContent className={styles.content}>
        <div>{t('office.confirmation.round.text')}</div>
        <Field
          label={t('office.confirmation.round.dueOn')}
          required
          validationMessage={wasTried && dueOn === '' ? t('office.confirmation.round.dueOnMissing') : null}
        >
          <DayField day={dueOn} change={setDueOn} />
        </Field>
        {projects.length > 0 && (
          <Field
            label={t('office.confirmation.round.project')}
            required
            hint={t('office.confirmation.round.projectHint')}
            validationMessage={
              wasTried && lacksProject ? t('office.confirmation.round.projectMissing') : null
            }
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
        {error && <RoleProblem problem={error} />}
      </DialogContent>
      <DialogActions>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        <Button appearance="primary" disabledFocusable={isPending} onClick={send}>
          {t('office.confirmation.round.send')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

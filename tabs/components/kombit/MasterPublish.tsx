import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
} from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import type { MasterRoleDetail } from '../../../src/contract/kombitRole.js'
import { HOLDERS_MAX } from '../../../src/domain/roleChange.js'
import { useDo } from '../../asking.js'
import { useT } from '../../reader.js'
import { FIRST_RULES, limitIn, ruleDraftOf } from '../../roleDraft.js'
import { useLook } from '../look.js'
import { RoleProblem } from '../role/RoleProblem.js'
import { RuleFields } from './RuleFields.js'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  text: { margin: 0 },
  projects: { display: 'flex', flexDirection: 'column', maxHeight: '240px', overflowY: 'auto' },
})

type Props = {
  master: MasterRoleDetail
  done: (reply: Reply<'masterRoles.publish'>) => void
  close: () => void
}

/** A role of the master role on each of the projects chosen. */
export function MasterPublish({ master, done, close }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [chosen, setChosen] = useState<string[]>([])
  const [rules, setRules] = useState(() => ruleDraftOf(FIRST_RULES))
  const [wasTried, setTried] = useState(false)
  const publishing = useDo('masterRoles.publish', { learned: done })
  const limit = limitIn(rules, HOLDERS_MAX)
  const publish = (): void => {
    setTried(true)
    if (chosen.length === 0 || limit === undefined) return
    const body = { version: master.version, projectIds: chosen, ...rules, maxHolders: limit }
    publishing.mutate({ params: { masterRoleId: master.id }, body })
  }
  const missing = wasTried && chosen.length === 0
  return (
    <DialogBody>
      <DialogTitle>{t('kombit.master.publishTitle', { role: master.title })}</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={styles.text}>{t('kombit.master.publishText')}</p>
        <Field
          label={t('kombit.master.projects')}
          validationMessage={missing ? t('kombit.master.chooseProject') : null}
        >
          <div className={styles.projects} role="group">
            {master.projects.map(({ id, name }) => (
              <Checkbox
                key={id}
                checked={chosen.includes(id)}
                label={name}
                onChange={(_, { checked }) =>
                  setChosen(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
            ))}
          </div>
        </Field>
        <RuleFields draft={rules} change={setRules} />
        {publishing.error && <RoleProblem problem={publishing.error} />}
      </DialogContent>
      <DialogActions>
        <Button className={look.lastWhenNarrow} onClick={close}>
          {t('tab.state.cancel')}
        </Button>
        <Button appearance="primary" disabledFocusable={publishing.isPending} onClick={publish}>
          {t('kombit.publish.publish')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

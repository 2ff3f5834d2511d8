import { Checkbox, Field, makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import type { MasterRoleDetail } from '../../src/contract/kombitRole.js'
import { HOLDERS_MAX } from '../../src/domain/roleChange.js'
import { useAsk, useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { FIRST_RULES, limitIn, ruleDraftOf } from './roleDraft.js'
import { RuleFields } from './RuleFields.js'
import { EmptyTexts, Reach } from './Reach.js'
import { DialogFrame } from '../ui/DialogFrame.js'
import { useSubmit } from '../ui/useSubmit.js'

const useStyles = makeStyles({
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
  const [chosen, setChosen] = useState<string[]>([])
  const [rules, setRules] = useState(() => ruleDraftOf(FIRST_RULES))
  const query = { project: master.projects.map(({ id }) => id) }
  const { data: reach } = useAsk('kombitRoles.reach', { query })
  const places =
    reach?.municipalities.filter(({ projects }) => projects.some((id) => chosen.includes(id))) ?? []
  const publishing = useDo('masterRoles.publish', { learned: done })
  const limit = limitIn(rules, HOLDERS_MAX)
  const { wasTried, submit: publish } = useSubmit(chosen.length > 0, () => {
    if (limit === undefined) return
    const body = { version: master.version, projectIds: chosen, ...rules, maxHolders: limit }
    publishing.mutate({ params: { masterRoleId: master.id }, body })
  })
  const missing = wasTried && chosen.length === 0
  return (
    <DialogFrame
      title={t('kombit.master.publishTitle', { role: master.title })}
      cancel={close}
      act={publish}
      actText={t('kombit.publish.publish')}
      isBusy={publishing.isPending}
      problem={publishing.error}
    >
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
      {reach && chosen.length > 0 && <Reach places={places} fresh={places} />}
      <EmptyTexts texts={master} />
    </DialogFrame>
  )
}

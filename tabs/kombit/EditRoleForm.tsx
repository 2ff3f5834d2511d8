import { makeStyles } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { KombitRoleDetail } from '../../src/contract/kombitRole.js'
import { ask } from '../api/client.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import {
  differing,
  draftOf,
  limitIn,
  rebased,
  ruleDraftOf,
  rulesOf,
  textsIn,
  textsOf,
  type Rules,
  type Texts,
} from './roleDraft.js'
import { HOLDERS_MAX } from '../../src/domain/roleChange.js'
import { useUnsaved } from '../ui/useUnsaved.js'
import { useLook } from '../ui/look.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'
import { Unsaved } from '../ui/Unsaved.js'
import { SaveBar } from '../users/SaveBar.js'
import { RuleFields } from './RuleFields.js'
import { RoleSavedFirst } from './RoleSavedFirst.js'
import { TextFields } from './TextFields.js'
import { useSubmit } from '../ui/useSubmit.js'

const useStyles = makeStyles({ told: { margin: 0 } })

const contentOf = (role: KombitRoleDetail): Texts & Rules => ({ ...textsOf(role), ...rulesOf(role) })

type Props = {
  role: KombitRoleDetail
  saved: (role: KombitRoleDetail) => void
  cancel: () => void
}

/** "Rediger": every section of a role; nothing is saved before "Gem". */
export function EditRoleForm({ role, saved, cancel }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  // As it was when the writing began, whatever others do meanwhile.
  const [base, setBase] = useState(role)
  const [texts, setTexts] = useState(() => draftOf(role))
  const [rules, setRules] = useState(() => ruleDraftOf(role))
  const [theirs, setTheirs] = useState<KombitRoleDetail | null>(null)
  const limit = limitIn(rules, HOLDERS_MAX)
  const content = { ...textsIn(texts), ...rules, maxHolders: limit === undefined ? base.maxHolders : limit }
  const count = differing(contentOf(base), content).length + (limit === undefined ? 1 : 0)
  const { leaving, free } = useUnsaved(count > 0)
  const params = { roleId: role.id }
  const saving = useDo('kombitRoles.edit', {
    learned: (now) => {
      free()
      saved(now)
    },
    refused: ({ code }) => {
      if (code === 'stale-role') void ask('kombitRoles.read', { params }).then(setTheirs, () => undefined)
    },
  })
  const begin = (from: KombitRoleDetail, next: Texts & Rules): void => {
    setBase(from)
    setTexts(draftOf(next))
    setRules(ruleDraftOf(next))
    setTheirs(null)
    saving.reset()
  }
  const { wasTried, submit: save } = useSubmit(content.title !== '' && limit !== undefined, () =>
    saving.mutate({ params, body: { version: base.version, ...content } }),
  )
  const people = base.standings.reduce((sum, { holders, nominated }) => sum + holders.length + nominated, 0)
  const overLimitIn = (max: number): number =>
    base.standings.filter(({ holders }) => holders.length > max).length
  return (
    <>
      {theirs && (
        <RoleSavedFirst
          editions={theirs.editions.filter(({ version }) => version > base.version)}
          by={saving.error?.fact('by') ?? t('person.somebody')}
          keep={() => begin(theirs, rebased(contentOf(base), content, contentOf(theirs)))}
          seeNow={() => begin(theirs, contentOf(theirs))}
        />
      )}
      {base.publishedAt !== null && people > 0 && (
        <p className={styles.told}>{t('kombit.edit.told', { count: people })}</p>
      )}
      <TextFields
        draft={texts}
        change={setTexts}
        wasTried={wasTried}
        hint={texts.title === base.title ? null : t('kombit.edit.titleHint')}
      />
      <div className={look.card}>
        <Section title={t('kombit.edit.rules')}>
          <RuleFields draft={rules} change={setRules} overLimitIn={overLimitIn} />
        </Section>
      </div>
      {saving.error && !theirs && <ProblemBanner problem={saving.error} />}
      <SaveBar
        count={count}
        label={t('kombit.edit.save')}
        isBusy={saving.isPending}
        cancel={cancel}
        save={save}
      />
      <Unsaved leaving={leaving} />
    </>
  )
}

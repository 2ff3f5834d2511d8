import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { HOLDERS_MAX } from '../../src/domain/roleChange.js'
import { useT } from '../host/reader.js'
import { limitIn, type RuleDraft } from './roleDraft.js'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px', alignItems: 'flex-start' },
  limit: { width: '120px' },
})

type Props = {
  draft: RuleDraft
  change: (draft: RuleDraft) => void
  /** In how many municipalities more hold it than the limit written would allow. */
  overLimitIn?: (limit: number) => number
}

/** Importance, limit, and whether holders confirm the role each year. */
export function RuleFields({ draft, change, overLimitIn = () => 0 }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const limit = limitIn(draft, HOLDERS_MAX)
  const over = typeof limit === 'number' ? overLimitIn(limit) : 0
  const wrong = limit === undefined ? t('kombit.edit.limitWrong', { max: HOLDERS_MAX }) : null
  const said = over > 0 ? t('kombit.edit.overLimit', { count: over }) : null
  return (
    <div className={styles.fields}>
      <Field label={t('kombit.change.importance')}>
        <RadioGroup
          layout="horizontal"
          value={draft.importance}
          onChange={(_, { value }) =>
            change({ ...draft, importance: value === 'REQUIRED' ? 'REQUIRED' : 'RECOMMENDED' })
          }
        >
          <Radio value="REQUIRED" label={t('importance.REQUIRED')} />
          <Radio value="RECOMMENDED" label={t('importance.RECOMMENDED')} />
        </RadioGroup>
      </Field>
      <Field
        label={t('kombit.edit.limit')}
        hint={t('kombit.edit.limitHint')}
        validationMessage={wrong ?? said}
        validationState={wrong ? 'error' : said ? 'warning' : 'none'}
      >
        <Input
          className={styles.limit}
          inputMode="numeric"
          value={draft.maxHolders}
          maxLength={4}
          autoComplete="off"
          onChange={(_, { value }) => change({ ...draft, maxHolders: value })}
        />
      </Field>
      <Checkbox
        checked={draft.requiresYearlyConfirmation}
        label={t('kombit.edit.yearly')}
        onChange={(_, { checked }) => change({ ...draft, requiresYearlyConfirmation: checked === true })}
      />
    </div>
  )
}

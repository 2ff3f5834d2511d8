import { Button, Input, Label, makeStyles, Switch } from '@fluentui/react-components'
import { useId, type ReactElement } from 'react'
import type { SettingsView } from '../../src/contract/settings.js'
import { DIGESTS } from '../../src/domain/settings.js'
import { parseDay } from '../../src/domain/time.js'
import { useT } from '../host/reader.js'
import { Choose } from '../ui/list/Choose.js'
import { useLook } from '../ui/look.js'
import { Section } from '../ui/Section.js'
import type { PartProps } from './draft.js'

const useStyles = makeStyles({
  text: { margin: '0 0 8px', maxWidth: '65ch' },
  switch: { marginLeft: '-8px' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px', alignItems: 'end' },
  field: { display: 'flex', flexDirection: 'column', gap: '4px' },
})

/** A pause in the evening and the night, as most people would choose it. */
const EVENING = 17
const MORNING = 7
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

export function Digest({ draft, change }: PartProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <Section title={t('settings.digest.title')}>
      <p className={styles.text}>{t('settings.digest.text')}</p>
      <Choose
        label={t('settings.digest.label')}
        value={draft.digest}
        choices={DIGESTS.map((value) => ({ value, text: t(`settings.digest.${value}`) }))}
        change={(value) => change({ digest: DIGESTS.find((one) => one === value) ?? 'NEVER' })}
      />
    </Section>
  )
}

export function Exceptions({ draft, change }: PartProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <Section title={t('settings.exceptions.title')}>
      <Switch
        className={styles.switch}
        checked={draft.onlyExceptions}
        label={t('settings.exceptions.label')}
        onChange={(_, { checked }) => change({ onlyExceptions: checked })}
      />
    </Section>
  )
}

export function Quiet({ draft, change }: PartProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const { quietFrom, quietTo } = draft
  const choices = HOURS.map((hour) => ({ value: String(hour), text: `${String(hour).padStart(2, '0')}.00` }))
  return (
    <Section title={t('settings.quiet.title')}>
      <p className={styles.text}>{t('settings.quiet.text')}</p>
      <Switch
        className={styles.switch}
        checked={quietFrom !== null}
        label={t('settings.quiet.switch')}
        onChange={(_, { checked }) =>
          change({ quietFrom: checked ? EVENING : null, quietTo: checked ? MORNING : null })
        }
      />
      {quietFrom !== null && quietTo !== null && (
        <div className={styles.fields}>
          <Choose
            label={t('settings.quiet.from')}
            value={String(quietFrom)}
            choices={choices}
            change={(value) => change({ quietFrom: Number(value) })}
          />
          <Choose
            label={t('settings.quiet.to')}
            value={String(quietTo)}
            choices={choices}
            change={(value) => change({ quietTo: Number(value) })}
          />
        </div>
      )}
    </Section>
  )
}

type DayProps = { label: string; day: string | null; change: (day: string | null) => void }

function DayInput({ label, day, change }: DayProps): ReactElement {
  const styles = useStyles()
  const id = useId()
  return (
    <div className={styles.field}>
      <Label htmlFor={id}>{label}</Label>
      <Input id={id} type="date" value={day ?? ''} onChange={(_, { value }) => change(parseDay(value))} />
    </div>
  )
}

type Colleagues = Pick<SettingsView, 'colleagues'>

export function Away({ draft, change, colleagues }: PartProps & Colleagues): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { awayFrom, awayTo, deputyId } = draft
  const nobody = { value: '', text: t('settings.away.nobody') }
  return (
    <Section title={t('settings.away.title')}>
      <p className={styles.text}>{t('settings.away.text')}</p>
      <div className={look.stack}>
        <div className={styles.fields}>
          <DayInput
            label={t('settings.away.from')}
            day={awayFrom}
            change={(day) => change({ awayFrom: day })}
          />
          <DayInput label={t('settings.away.to')} day={awayTo} change={(day) => change({ awayTo: day })} />
        </div>
        {colleagues.length > 0 && (
          <Choose
            label={t('settings.away.deputy')}
            value={deputyId ?? ''}
            choices={[nobody, ...colleagues.map(({ id, name }) => ({ value: id, text: name }))]}
            change={(value) => change({ deputyId: value === '' ? null : value })}
          />
        )}
        {(awayFrom !== null || awayTo !== null) && (
          <div className={look.row}>
            <Button onClick={() => change({ awayFrom: null, awayTo: null })}>{t('settings.away.end')}</Button>
          </div>
        )}
      </div>
    </Section>
  )
}

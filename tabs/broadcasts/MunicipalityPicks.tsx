import { Checkbox, Field, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'

const useStyles = makeStyles({
  places: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '320px',
    overflowY: 'auto',
    marginLeft: '-8px',
  },
})

type Props = {
  label: string
  towns: readonly { id: string; name: string }[]
  chosen: readonly string[]
  change: (chosen: string[]) => void
  hint?: string
  problem?: string | null
}

/** Municipalities, each ticked or not. */
export function MunicipalityPicks({
  label,
  towns,
  chosen,
  change,
  hint,
  problem = null,
}: Props): ReactElement {
  const styles = useStyles()
  return (
    <Field label={label} hint={hint} validationMessage={problem}>
      <div className={styles.places} role="group" aria-label={label}>
        {towns.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) =>
              change(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
    </Field>
  )
}

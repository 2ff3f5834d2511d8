import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useT } from '../host/reader.js'
import { Download } from '../ui/Download.js'
import { Section } from '../ui/Section.js'

const useStyles = makeStyles({ text: { margin: '0 0 8px', maxWidth: '65ch' } })

/** Everything KLIK keeps of the reader, as a file. */
export function OwnData(): ReactElement {
  const t = useT()
  const styles = useStyles()
  return (
    <Section title={t('users.data.title')}>
      <p className={styles.text}>{t('users.data.text')}</p>
      <Download
        label={t('users.data.fetch')}
        appearance="secondary"
        wanted={{ name: 'profile.data', given: { query: { language: t.language } } }}
      />
    </Section>
  )
}

import { makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { useMemo, type ReactElement } from 'react'
import { safeHtml } from './safeHtml.js'
import { useT } from '../host/reader.js'

const useStyles = makeStyles({
  text: {
    maxWidth: '75ch',
    overflowWrap: 'anywhere',
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
    '& p, & ul, & ol, & blockquote, & table': { marginBlock: '0 10px' },
    '& ul, & ol': { paddingLeft: '24px' },
    '& li': { marginBottom: '4px' },
    '& h3, & h4, & h5, & h6': {
      fontSize: tokens.fontSizeBase300,
      lineHeight: tokens.lineHeightBase300,
      margin: '16px 0 4px',
    },
    '& a': { color: tokens.colorBrandForegroundLink },
    '& table': { borderCollapse: 'collapse' },
    '& th, & td': {
      ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
      padding: '6px 10px',
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& blockquote': {
      marginInline: 0,
      paddingLeft: '12px',
      ...shorthands.borderLeft('3px', 'solid', tokens.colorNeutralStroke1),
    },
    '& code': { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
    '& pre': { whiteSpace: 'pre-wrap' },
  },
})

/** A text of KOMBIT's or the municipality's; what it carries beside words and links does not get through. */
export function Markdown({ text }: { text: string }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const html = useMemo(() => safeHtml(text, t('tab.newWindow')), [text, t])
  return <div className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />
}

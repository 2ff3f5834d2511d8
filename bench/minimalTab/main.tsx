import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components'
import { app } from '@microsoft/teams-js'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'

const ROWS = Array.from({ length: 50 }, (_, n) => `Række ${n + 1} med nogle ord om, hvad der skal gøres`)

/** The baseline: the least a tab on React, Fluent and teams-js can be. It asks nobody anything. */
function MinimalTab(): ReactElement {
  return (
    <FluentProvider theme={teamsLightTheme}>
      <h1>Opgaver</h1>
      <Button>Opdater</Button>
      <ul>
        {ROWS.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </FluentProvider>
  )
}

void app.initialize().catch(() => undefined)
const root = document.getElementById('root')
if (root) createRoot(root).render(<MinimalTab />)

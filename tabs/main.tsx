import { createRoot } from 'react-dom/client'
import { App } from './App.js'
import { openSession } from './session.js'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
void openSession()

import { render } from 'preact';
import { RosterPage } from '../../guide/roster/roster.tsx';

const app = document.getElementById('app');
if (app) render(<RosterPage />, app);

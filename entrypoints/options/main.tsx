import { render } from 'preact';
import { Settings } from '../../guide/settings.tsx';

const app = document.getElementById('app');
if (app) render(<Settings />, app);

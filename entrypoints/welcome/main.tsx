import { render } from 'preact';
import { Welcome } from '../../guide/welcome.tsx';

const app = document.getElementById('app');
if (app) render(<Welcome />, app);

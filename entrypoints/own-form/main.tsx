import { render } from 'preact';
import { OwnForm } from '../../guide/own-form.tsx';

const app = document.getElementById('app');
if (app) render(<OwnForm />, app);

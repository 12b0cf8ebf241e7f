import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './react.mjs';

const root = document.getElementById('app');
if (root) hydrateRoot(root, createElement(App), { onRecoverableError: (error) => console.error(error) });

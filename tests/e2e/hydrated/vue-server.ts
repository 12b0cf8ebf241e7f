import { renderToString } from 'vue/server-renderer';
import { app } from './vue.ts';

export const html = () => renderToString(app());

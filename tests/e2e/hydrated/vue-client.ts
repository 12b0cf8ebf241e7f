import { app } from './vue.ts';

app().mount('#app');

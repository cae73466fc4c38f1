import { StatementFeedElement } from '../components/statement-feed.js';
import { register } from './register.js';

register('statement-feed', StatementFeedElement);

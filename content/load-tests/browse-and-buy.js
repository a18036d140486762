// Load test of one evening: browsing, searching, buying, with the skew of real traffic.
//   k6 run --env TARGET=https://staging.example.com --env RATE=6000 --env DURATION=20m content/load-tests/browse-and-buy.js
import { check, sleep } from 'k6';
import exec from 'k6/execution';
import http from 'k6/http';

const TARGET = __ENV.TARGET || 'http://127.0.0.1:8080';
const RATE = Number(__ENV.RATE || 100);
const DURATION = __ENV.DURATION || '2m';
const OFFERS = Number(__ENV.OFFERS || 3000000);
const HEADERS = { 'X-Synthetic': '1', 'Content-Type': 'application/json' };

// The arrival rate is fixed: a slow service must not slow down those who ask.
function arrivals(share, exec) {
  return {
    executor: 'constant-arrival-rate',
    rate: Math.max(1, Math.round(RATE * share)),
    timeUnit: '1s',
    duration: DURATION,
    startTime: __ENV.WARM_UP || '0s',
    preAllocatedVUs: Math.max(10, Math.round(RATE * share)),
    maxVUs: Math.max(20, Math.round(RATE * share * 4)),
    exec,
  };
}

export const options = {
  scenarios: {
    browse: arrivals(0.82, 'browse'),
    find: arrivals(0.11, 'find'),
    buy: arrivals(0.07, 'buy'),
  },
  thresholds: {
    'http_req_failed{kind:buy}': ['rate<0.0005'],
    'http_req_duration{kind:page}': ['p(95)<150', 'p(99)<250'],
    'http_req_duration{kind:search}': ['p(99)<400'],
    'http_req_duration{kind:order}': ['p(99)<800'],
    dropped_iterations: ['count==0'],
  },
};

// A Pareto draw: the first percent of the offers gets about half of the views.
function offer() {
  return Math.min(OFFERS, Math.ceil((1 - Math.random()) ** (-1 / 0.85)));
}

function get(path, kind) {
  const answer = http.get(`${TARGET}${path}`, { headers: HEADERS, tags: { kind, name: kind } });
  check(answer, { [`${kind} answered`]: ({ status }) => status === 200 });
  return answer;
}

export function browse() {
  get(`/v2/offers/${offer()}`, 'page');
}

export function find() {
  const words = ['lamp', 'chair', 'red lamp', 'desk 120', 'oak', 'gift'];
  get(`/v2/search?q=${encodeURIComponent(words[Math.floor(Math.random() * words.length)])}`, 'search');
}

export function buy() {
  const wanted = offer();
  const id = `${exec.vu.idInTest}-${exec.scenario.iterationInTest}`;
  get(`/v2/offers/${wanted}`, 'page');
  const cart = http.post(`${TARGET}/v2/carts/${id}/lines`, JSON.stringify({ offer_id: wanted, units: 1 }), {
    headers: Object.assign({ 'Idempotency-Key': `cart-${id}` }, HEADERS),
    tags: { kind: 'buy', name: 'cart' },
  });
  if (!check(cart, { 'cart changed': ({ status }) => status === 200 || status === 201 })) return;
  sleep(1 + Math.random() * 4);
  // One in a hundred goes through to an order, as in production.
  if (Math.random() > 0.01) return;
  const order = http.post(
    `${TARGET}/v2/orders`,
    JSON.stringify({ cart_id: id, payment_token: 'tok_synthetic' }),
    {
      headers: Object.assign({ 'Idempotency-Key': `order-${id}` }, HEADERS),
      tags: { kind: 'order', name: 'order' },
    },
  );
  // Sold out is an answer, not a fault.
  check(order, { 'order answered': ({ status }) => status === 201 || status === 409 });
}

// Serves S3 on a free loopback port from a folder, says `listening PORT`, and ends when its input ends: it never outlives the tests.
// usage: node server.js FOLDER BUCKET...
'use strict';

// s3rver enciphers its continuation tokens with DES, which OpenSSL 3 no longer offers; triple DES with one key three times is the same cipher.
const crypto = require('crypto');
for (const name of ['createCipheriv', 'createDecipheriv']) {
  const original = crypto[name];
  crypto[name] = (cipher, key, ...rest) =>
    cipher === 'des' ? original('des-ede3-cbc', Buffer.concat([key, key, key]), ...rest) : original(cipher, key, ...rest);
}

const S3rver = require('s3rver');

const [directory, ...buckets] = process.argv.slice(2);
const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory,
  configureBuckets: buckets.map((name) => ({ name, configs: [] })),
});
server.run().then(({ port }) => console.log(`listening ${port}`));
process.stdin.on('end', () => process.exit(0)).resume();

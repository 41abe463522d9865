// The browser comes from @sparticuz/chromium or from the machine; installing must not reach for the network.
module.exports = { skipDownload: true };

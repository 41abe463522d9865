/**
 * Well-known outlets: name, `*` for an agency, then their domains, then `=` and other names in use. An outlet that
 * is not here keeps the name its page declares; `_desk/sources.yaml` adds others and goes before this table.
 */
export const OUTLET_TABLE = `
ABC News: abcnews.go.com abcnews.com
ABC News (Australia): abc.net.au
ABP Live: abplive.com
AFP*: afp.com = Agence France-Presse
AP*: apnews.com ap.org hosted.ap.org = Associated Press, The Associated Press, AP News, Associated Press News
ANSA*: ansa.it
Al Arabiya: alarabiya.net english.alarabiya.net
Al Jazeera: aljazeera.com aljazeera.net = Al Jazeera English, aljazeera
Al-Monitor: al-monitor.com
Allgemeine Zeitung: allgemeine-zeitung.de
Anadolu*: aa.com.tr = Anadolu Agency
Arab News: arabnews.com
ARD Tagesschau: tagesschau.de = Tagesschau
Ars Technica: arstechnica.com
Asahi Shimbun: asahi.com
Associated Press of Pakistan*: app.com.pk
Atlanta Journal-Constitution: ajc.com
Axios: axios.com
Baltimore Sun: baltimoresun.com = The Baltimore Sun
Bangkok Post: bangkokpost.com
BBC News: bbc.co.uk bbc.com news.bbc.co.uk = BBC, BBC News Online
Berliner Zeitung: berliner-zeitung.de
Bild: bild.de = BILD
Bloomberg: bloomberg.com = Bloomberg News
Boston Globe: bostonglobe.com boston.com = The Boston Globe
Breitbart: breitbart.com = Breitbart News
Business Insider: businessinsider.com = Insider
BuzzFeed News: buzzfeednews.com buzzfeed.com
CBC News: cbc.ca = CBC
CBS News: cbsnews.com
Channel NewsAsia: channelnewsasia.com = CNA
Chicago Sun-Times: suntimes.com
Chicago Tribune: chicagotribune.com
China Daily: chinadaily.com.cn
Christian Science Monitor: csmonitor.com = The Christian Science Monitor
Clarín: clarin.com
CNBC: cnbc.com
CNN: cnn.com edition.cnn.com cnn.it = CNN International
Corriere della Sera: corriere.it
C-SPAN: c-span.org
CTV News: ctvnews.ca
Daily Beast: thedailybeast.com = The Daily Beast
Daily Express: express.co.uk = Express
Daily Mail: dailymail.co.uk = Mail Online, MailOnline
Daily Mirror: mirror.co.uk = Mirror, The Mirror
Daily Nation: nation.africa
Daily Sabah: dailysabah.com
Daily Star: dailystar.co.uk
Dallas Morning News: dallasnews.com = The Dallas Morning News
Dawn: dawn.com
De Standaard: standaard.be
De Volkskrant: volkskrant.nl
Deadline: deadline.com
Denver Post: denverpost.com = The Denver Post
Der Spiegel: spiegel.de = Spiegel Online, SPIEGEL ONLINE, DER SPIEGEL
Der Standard: derstandard.at derstandard.de = DER STANDARD
Deutsche Welle: dw.com dw.de = DW
Deutschlandfunk: deutschlandfunk.de
Die Presse: diepresse.com
Die Welt: welt.de = WELT, WELT ONLINE
Die Zeit: zeit.de = ZEIT ONLINE, DIE ZEIT
dpa*: dpa.com dpa-international.com
DR: dr.dk
EFE*: efe.com
El Mundo: elmundo.es = EL MUNDO
El País: elpais.com = EL PAÍS, El Pais
El Universal: eluniversal.com.mx
Euronews: euronews.com
Evening Standard: standard.co.uk = London Evening Standard
Le Figaro: lefigaro.fr
Focus: focus.de = FOCUS Online
Folha de S.Paulo: folha.uol.com.br
Forbes: forbes.com
Fortune: fortune.com
Foreign Policy: foreignpolicy.com
Fox News: foxnews.com
France 24: france24.com = FRANCE 24
France Info: francetvinfo.fr
Frankfurter Allgemeine Zeitung: faz.net = FAZ, FAZ.NET
Frankfurter Rundschau: fr.de fr-online.de
Gulf News: gulfnews.com
Haaretz: haaretz.com haaretz.co.il
Handelsblatt: handelsblatt.com
Helsingin Sanomat: hs.fi
Hindustan Times: hindustantimes.com
Houston Chronicle: houstonchronicle.com chron.com
HuffPost: huffingtonpost.com huffpost.com huffingtonpost.co.uk = The Huffington Post, Huffington Post
Hürriyet Daily News: hurriyetdailynews.com
India Today: indiatoday.in
Indian Express: indianexpress.com = The Indian Express
Interfax*: interfax.ru interfax.com
International Business Times: ibtimes.com ibtimes.co.uk
Irish Independent: independent.ie
Irish Times: irishtimes.com = The Irish Times
ITV News: itv.com
Izvestia: iz.ru
Jakarta Post: thejakartapost.com = The Jakarta Post
Japan Times: japantimes.co.jp = The Japan Times
Jerusalem Post: jpost.com = The Jerusalem Post
Jyllands-Posten: jyllands-posten.dk
Khaleej Times: khaleejtimes.com
Kleine Zeitung: kleinezeitung.at
Korea Herald: koreaherald.com = The Korea Herald
Korea Times: koreatimes.co.kr = The Korea Times
Kurier: kurier.at
Kyiv Independent: kyivindependent.com = The Kyiv Independent
Kyiv Post: kyivpost.com
Kyodo*: kyodonews.net english.kyodonews.net = Kyodo News
L'Express: lexpress.fr
L'Obs: nouvelobs.com
La Nación: lanacion.com.ar
La Repubblica: repubblica.it
La Stampa: lastampa.it
La Vanguardia: lavanguardia.com
Le Monde: lemonde.fr
Le Parisien: leparisien.fr
Le Point: lepoint.fr
Le Soir: lesoir.be
Le Temps: letemps.ch
Libération: liberation.fr
Los Angeles Times: latimes.com articles.latimes.com = LA Times, L.A. Times
Mainichi: mainichi.jp = The Mainichi
McClatchy: mcclatchydc.com
Meduza: meduza.io
Metro (UK): metro.co.uk
Miami Herald: miamiherald.com
Middle East Eye: middleeasteye.net
Mother Jones: motherjones.com
MSNBC: msnbc.com
National Post: nationalpost.com
National Review: nationalreview.com
NBC News: nbcnews.com = NBC News (Online)
NDTV: ndtv.com
Neue Zürcher Zeitung: nzz.ch = NZZ
New Statesman: newstatesman.com
New York Daily News: nydailynews.com = NY Daily News
New York Magazine: nymag.com
New York Post: nypost.com
New Zealand Herald: nzherald.co.nz = NZ Herald
News.com.au: news.com.au
News18: news18.com
Newsday: newsday.com
Newsmax: newsmax.com
Newsweek: newsweek.com
NHK World: nhk.or.jp
Nikkei Asia: asia.nikkei.com
NOS: nos.nl
NPR: npr.org = National Public Radio
NRC: nrc.nl
n-tv: n-tv.de
O Globo: oglobo.globo.com
ORF: orf.at
Philadelphia Inquirer: inquirer.com philly.com = The Philadelphia Inquirer
Philippine Daily Inquirer: inquirer.net = Inquirer.net
PBS NewsHour: pbs.org
People: people.com
Politico: politico.com politico.eu = POLITICO
Press TV: presstv.ir
PTI*: ptinews.com
Público: publico.pt
Radio Free Asia: rfa.org
Radio Free Europe/Radio Liberty: rferl.org = RFE/RL
RTÉ: rte.ie = RTE News
RT: rt.com
Reason: reason.com
Reuters*: reuters.com uk.reuters.com in.reuters.com = Thomson Reuters
RIA Novosti*: ria.ru
RND: rnd.de
Rolling Stone: rollingstone.com
Salon: salon.com
San Francisco Chronicle: sfchronicle.com sfgate.com
Seattle Times: seattletimes.com = The Seattle Times
Sky News: news.sky.com
Slate: slate.com
South China Morning Post: scmp.com = SCMP
Sputnik: sputniknews.com sputnikglobe.com
SRF: srf.ch
Stern: stern.de
Straits Times: straitstimes.com = The Straits Times
Süddeutsche Zeitung: sueddeutsche.de = SZ, Süddeutsche.de
SVT: svt.se
Sydney Morning Herald: smh.com.au = The Sydney Morning Herald
Tages-Anzeiger: tagesanzeiger.ch
Tagesspiegel: tagesspiegel.de = Der Tagesspiegel
taz: taz.de
TASS*: tass.com tass.ru
Techcrunch: techcrunch.com = TechCrunch
The Age: theage.com.au
The Atlantic: theatlantic.com
The Australian: theaustralian.com.au
The Canadian Press*: thecanadianpress.com
The Conversation: theconversation.com
The Diplomat: thediplomat.com
The Economist: economist.com
The Epoch Times: theepochtimes.com
The Financial Times: ft.com = Financial Times
The Globe and Mail: theglobeandmail.com
The Guardian: theguardian.com guardian.co.uk = Guardian
The Hill: thehill.com
The Hindu: thehindu.com
The Hollywood Reporter: hollywoodreporter.com
The Independent: independent.co.uk = Independent
The Intercept: theintercept.com
The Moscow Times: themoscowtimes.com moscowtimes.ru
The Nation: thenation.com
The New Yorker: newyorker.com
The New York Times: nytimes.com nyti.ms = New York Times, NY Times
The Register: theregister.com theregister.co.uk
The Scotsman: scotsman.com
The Sun: thesun.co.uk
The Telegraph: telegraph.co.uk = The Daily Telegraph, Daily Telegraph
The Times: thetimes.co.uk thetimes.com
The Times of India: timesofindia.com timesofindia.indiatimes.com indiatimes.com = Times of India
The Times of Israel: timesofisrael.com = Times of Israel
The Verge: theverge.com
The Wall Street Journal: wsj.com online.wsj.com = Wall Street Journal, WSJ
The Washington Post: washingtonpost.com = Washington Post
The Washington Times: washingtontimes.com = Washington Times
The Week: theweek.com theweek.co.uk
Time: time.com = TIME, TIME Magazine
TMZ: tmz.com
Toronto Star: thestar.com
Townhall: townhall.com
UPI*: upi.com = United Press International
Ukrainska Pravda: pravda.com.ua
Ukrinform*: ukrinform.net
US News & World Report: usnews.com = U.S. News & World Report
USA Today: usatoday.com = USA TODAY
Vanity Fair: vanityfair.com
Variety: variety.com
Vedomosti: vedomosti.ru
Vice: vice.com = VICE News
VnExpress: vnexpress.net e.vnexpress.net = VnExpress International
Voice of America: voanews.com = VOA, VOA News
Vox: vox.com
Wired: wired.com = WIRED
Xinhua*: xinhuanet.com news.cn
Yahoo News: news.yahoo.com yahoo.com
Yle: yle.fi
Yomiuri Shimbun: yomiuri.co.jp
Yonhap*: yna.co.kr
ZDF: zdf.de heute.de
20 Minuten: 20min.ch
20 Minutes: 20minutes.fr
`;

/** What people of a country are called in German, by ISO 3166 code; without endings. Uninhabited places have none. */
export const adjectives = `
AD andorranisch; AE emiratisch, vae; AF afghanisch; AG antiguanisch; AI anguillanisch; AL albanisch; AM armenisch;
AO angolanisch; AR argentinisch; AS amerikanisch-samoanisch; AT österreichisch; AU australisch; AW arubanisch, arubisch;
AX åländisch; AZ aserbaidschanisch; BA bosnisch, bosnisch-herzegowinisch, herzegowinisch; BB barbadisch;
BD bangladeschisch, bengalisch; BE belgisch; BF burkinisch; BG bulgarisch; BH bahrainisch; BI burundisch; BJ beninisch;
BM bermudisch; BN bruneiisch, bruneisch; BO bolivianisch, bolivisch; BR brasilianisch; BS bahamaisch; BT bhutanisch;
BW botsuanisch, botswanisch; BY belarussisch, belarusisch, weißrussisch; BZ belizisch; CA kanadisch;
CF zentralafrikanisch; CH schweizerisch, schweizer; CI ivorisch; CL chilenisch; CM kamerunisch; CN chinesisch;
CO kolumbianisch; CR costa-ricanisch; CU kubanisch; CV kapverdisch, cabo-verdisch; CW curaçaoisch;
CY zyprisch, zypriotisch; CZ tschechisch; DE deutsch, bundesdeutsch; DJ dschibutisch; DK dänisch; DM dominicanisch;
DO dominikanisch; DZ algerisch; EC ecuadorianisch; EE estnisch; EG ägyptisch; EH saharauisch, westsaharisch;
ER eritreisch; ES spanisch; ET äthiopisch; FI finnisch; FJ fidschianisch; FK falkländisch; FM mikronesisch; FO färöisch;
FR französisch; GA gabunisch; GB britisch, englisch, schottisch, walisisch, nordirisch; GD grenadisch; GE georgisch;
GF französisch-guayanisch; GG guernseyisch; GH ghanaisch; GI gibraltarisch; GL grönländisch; GM gambisch; GN guineisch;
GP guadeloupisch; GQ äquatorialguineisch; GR griechisch; GT guatemaltekisch; GU guamisch; GW guinea-bissauisch;
GY guyanisch; HK hongkongisch; HN honduranisch; HR kroatisch; HT haitianisch; HU ungarisch; ID indonesisch; IE irisch;
IL israelisch; IM manx; IN indisch; IQ irakisch; IR iranisch; IS isländisch; IT italienisch; JE jerseyisch;
JM jamaikanisch; JO jordanisch; JP japanisch; KE kenianisch; KG kirgisisch; KH kambodschanisch; KI kiribatisch;
KM komorisch; KN kittisch; KP nordkoreanisch; KR südkoreanisch, koreanisch; KW kuwaitisch; KY kaimanisch;
KZ kasachisch, kasachstanisch; LA laotisch; LB libanesisch; LC lucianisch; LI liechtensteinisch, liechtensteiner;
LK sri-lankisch, ceylonesisch; LR liberianisch; LS lesothisch; LT litauisch; LU luxemburgisch; LV lettisch; LY libysch;
MA marokkanisch; MC monegassisch; MD moldauisch, moldawisch, moldovisch; ME montenegrinisch; MG madagassisch;
MH marshallisch; MK nordmazedonisch, mazedonisch, makedonisch; ML malisch; MM myanmarisch, birmanisch, burmesisch;
MN mongolisch; MO macauisch; MP marianisch; MQ martinikanisch; MR mauretanisch; MS montserratisch; MT maltesisch;
MU mauritisch; MV maledivisch; MW malawisch; MX mexikanisch; MY malaysisch; MZ mosambikanisch; NA namibisch;
NC neukaledonisch; NE nigrisch; NG nigerianisch; NI nicaraguanisch; NL niederländisch, holländisch; NO norwegisch;
NP nepalesisch, nepalisch; NR nauruisch; NU niueanisch; NZ neuseeländisch; OM omanisch; PA panamaisch; PE peruanisch;
PF französisch-polynesisch; PG papua-neuguineisch; PH philippinisch; PK pakistanisch; PL polnisch; PR puerto-ricanisch;
PS palästinensisch; PT portugiesisch; PW palauisch; PY paraguayisch; QA katarisch; RE réunionesisch; RO rumänisch;
RS serbisch; RU russisch; RW ruandisch; SA saudi-arabisch, saudisch; SB salomonisch; SC seychellisch; SD sudanesisch;
SE schwedisch; SG singapurisch; SH sankt-helenisch; SI slowenisch; SK slowakisch; SL sierra-leonisch; SM san-marinesisch;
SN senegalesisch; SO somalisch; SR surinamisch; SS südsudanesisch; ST são-toméisch; SV salvadorianisch; SX sint-maartenisch;
SY syrisch; SZ eswatinisch, swasiländisch; TC turks-und-caicos; TD tschadisch; TG togoisch; TH thailändisch;
TJ tadschikisch; TK tokelauisch; TL osttimorisch, timoresisch; TM turkmenisch; TN tunesisch; TO tongaisch; TR türkisch;
TT trinidadisch; TV tuvaluisch; TW taiwanisch, taiwanesisch; TZ tansanisch; UA ukrainisch; UG ugandisch;
US us-amerikanisch, amerikanisch; UY uruguayisch; UZ usbekisch; VA vatikanisch; VC vincentisch; VE venezolanisch;
VG britisch-jungferninsulanisch; VI amerikanisch-jungferninsulanisch; VN vietnamesisch; VU vanuatuisch; WF wallisisch;
WS samoanisch; XK kosovarisch; YE jemenitisch; YT mayottisch; ZA südafrikanisch; ZM sambisch; ZW simbabwisch`

/** What countries are called beside the names that the libraries know. */
export const aliases = `
AE VAE, Emirate, UAE, Dubai, Abu Dhabi; BA Bosnien, Bosnien-Herzegowina, Bosnien und Hercegovina, BiH;
BD Bangladesh; BN Brunei; BO Bolivien Plurinationaler Staat; BW Botsuana; BY Weißrussland, Weissrussland, Belorussland;
CD Demokratische Republik Kongo, DR Kongo, DRK, Kongo Demokratische Republik, Kongo-Kinshasa, Zaire, Kongo (Dem. Rep.),
Dem. Rep. Kongo, Kongo DR; CF Zentralafrika; CG Republik Kongo, Kongo-Brazzaville, Kongo Republik, Rep. Kongo;
CH Schweizerische Eidgenossenschaft; CI Elfenbeinküste, Cote d'Ivoire, Republik Côte d'Ivoire;
CN Volksrepublik China, VR China; CU Cuba; CV Cabo Verde, Kapverden; CY Republik Zypern; CZ Tschechei, Tschech. Republik;
DE Bundesrepublik Deutschland, BRD, D, Deutschland (DE); DO Dom. Republik; FM Föderierte Staaten von Mikronesien;
FR Französische Republik; GB England, Schottland, Wales, Nordirland, UK, Vereinigtes Königreich von Großbritannien und Nordirland;
GM The Gambia; GR Hellas; HK Hong Kong; IE Republik Irland, Eire; IR Islamische Republik Iran, Iran Islamische Republik, Persien;
IQ Iraq; JM Jamaica; KG Kirgistan, Kirgisien, Kirgisische Republik; KH Kampuchea; KP Demokratische Volksrepublik Korea,
Korea Demokratische Volksrepublik; KR Korea, Republik Korea, Korea Republik; KZ Kasachische Republik;
LA Demokratische Volksrepublik Laos, Laos Demokratische Volksrepublik; LK Ceylon; MD Moldau, Moldova, Moldavien, Republik Moldova;
MK Mazedonien, Makedonien, Nord-Mazedonien, EJR Mazedonien; MM Birma, Burma; MO Macau; MU Mauritius; NL Holland;
NZ Neu-Seeland; PH Phillipinen; PS Palästina, Palästinensische Gebiete, Gazastreifen, Westjordanland;
RO Rumaenien; RU Russland, Rußland, Russ. Föderation; RW Rwanda; SA Saudiarabien; SK Slowakische Republik; SS Süd-Sudan;
SV Salvador; SY Arabische Republik Syrien; SZ Swasiland; TJ Tadjikistan; TL Timor-Leste, Ost-Timor; TR Türkiye, Republik Türkei;
TT Trinidad, Tobago; TW Republik China, Chinesisch-Taipeh; TZ Vereinigte Republik Tansania, Tanzania;
US U.S.A., US, Amerika, Vereinigte Staaten, Staaten; VA Vatikan, Heiliger Stuhl; VC St. Vincent; KN St. Kitts;
VE Bolivarische Republik Venezuela, Venezuela Bolivarische Republik; VN Viet Nam, Sozialistische Republik Vietnam;
XK Republik Kosovo, XKX; ZA Süd-Afrika, RSA; ZW Zimbabwe`

/** Words that could mean two countries: a guess would count somebody wrongly. */
export const ambiguous = ['Kongo', 'kongolesisch', 'Jungferninseln']

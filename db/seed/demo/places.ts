import { listed } from './german-names.ts'

/** The district's municipalities by their keys, each as often as people move there. */
export const municipalityWeights: Readonly<Record<string, number>> = {
  '14521020': 12, // Annaberg-Buchholz
  '14521035': 12, // Aue-Bad Schlema
  '14521550': 10, // Schwarzenberg
  '14521590': 9, // Stollberg
  '14521390': 8, // Marienberg
  '14521690': 8, // Zschopau
  '14521530': 7, // Schneeberg
  '14521710': 6, // Zwönitz
  '14521460': 5, // Olbernhau
  '14521370': 5, // Lößnitz
  '14521450': 5, // Oelsnitz
  '14521620': 4, // Thalheim
  '14521170': 3, // Eibenstock
  '14521160': 3, // Ehrenfriedersdorf
  '14521380': 3, // Lugau
  '14521355': 2, // Lauter-Bernsbach
  '14521120': 2, // Burkhardtsdorf
  '14521260': 2, // Grünhain-Beierfeld
  '14521640': 2, // Thum
  '14521200': 2, // Gelenau
  '14521250': 1, // Großrückerswalde
  '14521570': 1, // Seiffen
  '14521440': 1, // Oberwiesenthal
  '14521495': 1, // Pockau-Lengefeld
  '14521560': 1, // Sehmatal
  '14521130': 1, // Crottendorf
  '14521320': 1, // Johanngeorgenstadt
  '14521700': 1, // Zschorlau
  '14521210': 1, // Geyer
  '14521670': 1, // Wolkenstein
}

/** Where those come from who come back, or come from elsewhere in Germany. */
export const germanTowns = listed(
  `Stuttgart,München,Nürnberg,Ulm,Ingolstadt,Regensburg,Augsburg,Frankfurt am Main,Köln,Düsseldorf,Hamburg,Bremen,
  Hannover,Berlin,Leipzig,Dresden,Chemnitz,Jena,Erfurt,Mannheim,Karlsruhe,Freiburg,Konstanz,Würzburg,Kassel,Wolfsburg,
  Friedrichshafen,Bayreuth,Gießen,Göttingen,Münster,Bielefeld,Kiel,Rostock,Passau,Rosenheim,Böblingen,Gütersloh`,
  /,/,
)

/** Some come back from farther away. */
export const farTowns = listed('Zürich,Linz,Graz,Winterthur,Göteborg,Rotterdam,St. Gallen,Salzburg,Oslo,Dublin', /,/)

/** Near enough to work in the district, too far to live in it. */
export const neighbouringTowns = listed('Chemnitz,Zwickau,Freiberg,Kirchberg,Chomutov,Klášterec nad Ohří,Kadaň', /,/)

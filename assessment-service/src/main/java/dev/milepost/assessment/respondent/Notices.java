package dev.milepost.assessment.respondent;

import java.util.Map;

import dev.milepost.assessment.run.Answering;

/** Who will see what a respondent answers, in the respondent's language; said before the first question. */
final class Notices {
    private static final Map<String, String> CONFIDENTIAL = Map.of(
            "en", "Your answers are confidential. Others only ever see answers combined, and only where at least five people"
                    + " have answered. Comments and evidence are shown without names; a file may tell yours.",
            "de", "Ihre Antworten sind vertraulich. Andere sehen nur zusammengefasste Antworten, und nur wo mindestens fünf"
                    + " Personen geantwortet haben. Kommentare und Belege erscheinen ohne Namen; eine Datei kann Ihren verraten.",
            "es", "Sus respuestas son confidenciales. Los demás solo ven respuestas agrupadas, y solo cuando han respondido al"
                    + " menos cinco personas. Los comentarios y las pruebas se muestran sin nombres; un archivo puede"
                    + " revelar el suyo.",
            "fr", "Vos réponses sont confidentielles. Les autres ne voient que des réponses regroupées, et seulement quand au"
                    + " moins cinq personnes ont répondu. Les commentaires et les preuves paraissent sans nom ; un fichier peut révéler"
                    + " le vôtre.");
    private static final Map<String, String> NAMED = Map.of(
            "en",
            "Your answers are not anonymous. The people responsible for this assessment see your name with each answer, comment"
                    + " and file.",
            "de", "Ihre Antworten sind nicht anonym. Die Verantwortlichen dieser Bewertung sehen zu jeder Antwort, jedem"
                    + " Kommentar und jeder Datei Ihren Namen.",
            "es", "Sus respuestas no son anónimas. Las personas responsables de esta evaluación ven su nombre junto a cada"
                    + " respuesta, comentario y archivo.",
            "fr",
            "Vos réponses ne sont pas anonymes. Les responsables de cette évaluation voient votre nom avec chaque réponse,"
                    + " chaque commentaire et chaque fichier.");

    private Notices() {
    }

    /** In the language of the questionnaire, or in English. */
    static String of(Answering answering, String language) {
        Map<String, String> notices = switch (answering) {
            case CONFIDENTIAL -> CONFIDENTIAL;
            case NAMED -> NAMED;
        };
        return notices.getOrDefault(language, String.valueOf(notices.get("en")));
    }
}

import type { personEn } from './person-en'
import { plurals } from './plural'
import type { SameShape } from './shape'

const n = plurals('fr')

export const personFr = {
  presence: {
    title: 'Présence',
    online: 'En ligne',
    away: 'Absence momentanée',
    offline: 'Hors ligne',
    show: 'Montrer quand je suis là',
    text: 'Une pastille près de votre portrait indique à ceux qui peuvent consulter votre profil que vous êtes en ligne ou momentanément absent(e). Si vous la masquez, vous ne voyez pas non plus celle des autres.',
  },
  contributions: {
    title: 'Contributions',
    label: 'Genres de contributions',
    all: (count) =>
      n(count, { one: '# publication en tout, parmi ce que vous pouvez lire', other: '# publications en tout, parmi ce que vous pouvez lire' }),
    parts: {
      solved: 'Questions résolues',
      bestPractices: 'Bonnes pratiques',
      ideas: 'Idées',
      questions: 'Questions posées',
      blogPosts: 'Billets',
    },
    none: {
      solved: 'Aucune question résolue pour l’instant',
      bestPractices: 'Aucune bonne pratique pour l’instant',
      ideas: 'Aucune idée pour l’instant',
      questions: 'Aucune question pour l’instant',
      blogPosts: 'Aucun billet pour l’instant',
    },
    noneText: 'Ce qui est publié ou résolu, et que vous pouvez lire, se trouve ici.',
  },
  blog: {
    title: 'Blog',
    write: 'Écrire un billet',
    draft: 'Brouillon',
    drafts: 'Mes brouillons',
    noDrafts: 'Aucun brouillon. Ce que vous commencez sans le publier se trouve ici, pour vous seul(e).',
    untitled: 'Sans titre',
    changed: (date) => `modifié le ${date}`,
    titleLabel: 'Titre',
    titleMissing: 'Un billet a un titre.',
    textLabel: 'Texte',
    placeholder: 'Ce que vous avez appris, essayé, vu…',
    markdown: 'Markdown : **gras**, *italique*, ## titre, - liste, [lien](https://…)',
    private: 'Vous seul(e) voyez un brouillon.',
    keptAt: (date) => `Conservé le ${date}.`,
    keep: 'Conserver en brouillon',
    kept: 'Le brouillon est conservé',
    publish: 'Publier',
    published: 'Votre billet est publié',
    discard: 'Supprimer',
    discardTitle: 'Supprimer ce brouillon ?',
    discardText: 'Il ne pourra pas être récupéré.',
    discarded: 'Le brouillon est supprimé',
    edit: 'Modifier le billet',
    editText: 'Les lecteurs voient qu’il a été modifié. Ses textes précédents restent dans son historique, pour vous seul(e).',
    history: 'Textes précédents',
    historyText: 'Ce qu’il était avant chaque modification. Vous seul(e) le voyez.',
    historyEmpty: 'Il n’a pas encore été modifié.',
    until: (date) => `Jusqu’au ${date}`,
    emptyTitle: 'Aucun billet pour l’instant',
    emptyOwn: 'Un billet a un titre et plus de place qu’un message : ce que vous avez essayé, comment cela s’est passé, ce que vous referiez.',
    emptyText: (name) => `${name} n’a encore rien publié de plus long.`,
  },
} satisfies SameShape<typeof personEn>
